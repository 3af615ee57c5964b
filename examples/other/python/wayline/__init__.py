"""Tracks and places on a plane: a C++ library wrapped with Wrapgen and SWIG."""

from wayline import wayline_trackPython as Wayline
from wayline.wayline_trackPython import distance, join, to_miles
from wayline.wayline_trackPython import wayline_point as point
from wayline.wayline_trackPython import wayline_track as track
