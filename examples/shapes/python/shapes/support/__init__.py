"""What Wrapgen's generated code needs at run time."""
