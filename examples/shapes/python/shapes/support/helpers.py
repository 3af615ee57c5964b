"""Decorators of the functional interfaces."""

import functools

from shapes.support.extras import image_from_lists


def _is_nested_list(value):
    return isinstance(value, list) and bool(value) and all(isinstance(row, list) for row in value)


def accept_nested_lists(function):
    """Lets callers pass rows of numbers where an image is expected."""

    @functools.wraps(function)
    def accepting(*args, **kwargs):
        args = [image_from_lists(value) if _is_nested_list(value) else value for value in args]
        return function(*args, **kwargs)

    return accepting
