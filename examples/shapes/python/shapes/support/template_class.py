"""Templates as Python sees them, and the arguments of New()."""


class itkTemplate:
    """A C++ class template with its wrapped instantiations, by their template arguments."""

    def __init__(self, name):
        self.__name__ = name
        self._instances = {}

    def add(self, arguments, instance):
        self._instances[arguments] = instance

    def __getitem__(self, arguments):
        if not isinstance(arguments, tuple):
            arguments = (arguments,)
        key = tuple(cpp_name(argument) for argument in arguments)
        try:
            return self._instances[key]
        except KeyError:
            wrapped = ", ".join(f"[{', '.join(known)}]" for known in self._instances)
            raise KeyError(f"{self.__name__}[{', '.join(key)}] is not wrapped; there are {wrapped}") from None

    def values(self):
        return list(self._instances.values())

    def keys(self):
        return list(self._instances)

    def __len__(self):
        return len(self._instances)

    def __instancecheck__(self, instance):
        return isinstance(instance, tuple(self.values()))

    def __call__(self, *args):
        return self._first()(*args)

    def New(self, *args, **kwargs):
        """Makes an object of the first instantiation that takes the first argument as its input."""
        for instance in self.values():
            if not args or _takes(instance, args[0]):
                return instance.New(*args, **kwargs)
        raise TypeError(f"no instantiation of {self.__name__} takes {type(args[0]).__name__} as input")

    def _first(self):
        return next(iter(self._instances.values()))


def cpp_name(argument):
    """The C++ spelling of a template argument: a number, a type's name, or a wrapped class."""
    return str(getattr(argument, "_cpp_type", argument))


def New(obj, *args, **kwargs):
    """Sets positional arguments as inputs, and each keyword by the setter of its name."""
    for index, value in enumerate(args):
        if index == 0:
            obj.SetInput(value)
        else:
            obj.SetInput(index, value)
    for name, value in kwargs.items():
        setter = "Set" + "".join(word.capitalize() for word in name.split("_"))
        if not hasattr(obj, setter):
            raise TypeError(f"{type(obj).__name__} has no argument {name!r}")
        getattr(obj, setter)(value)


def _takes(instance, value):
    if not hasattr(instance, "SetInput"):
        return False
    probe = instance.__New_orig__()
    try:
        probe.SetInput(value)
    except TypeError:
        return False
    return True
