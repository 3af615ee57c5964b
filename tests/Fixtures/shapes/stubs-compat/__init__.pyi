from typing import Union, Any
from shapes.support.version import VERSION as __version__
from .support.extras import *
from .support.types import *
from .AngleTemplate import *
from .BoundingBoxTemplate import *
from .CircleTemplate import *
from .DataObjectTemplate import *
from .FixedArrayTemplate import *
from .GeometryEnumsTemplate import *
from .ImageTemplate import *
from .ImageBaseTemplate import *
from .ImageMomentsCalculatorTemplate import *
from .ImageRegionTemplate import *
from .ImageSourceTemplate import *
from .ImageToImageFilterTemplate import *
from .IndexTemplate import *
from .LightObjectTemplate import *
from .ObjectTemplate import *
from .PointTemplate import *
from .PolygonTemplate import *
from .ProcessObjectTemplate import *
from .ShapeTemplate import *
from .ShapeGroupTemplate import *
from .ShapeToImageFilterTemplate import *
from .SizeTemplate import *
from .ThresholdImageFilterTemplate import *
from .VectorTemplate import *
