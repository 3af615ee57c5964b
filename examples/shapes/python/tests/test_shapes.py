"""The wrapped library as its users meet it: what C++ offers must arrive in Python."""

import gc
import math
import unittest

import shapes


class ValueTests(unittest.TestCase):
    def test_a_size_is_filled_by_a_static_and_multiplied(self):
        size = shapes.Size[2].Filled(4)
        self.assertEqual([4, 4], list(size))
        self.assertEqual(16, size.CalculateProductOfElements())
        self.assertEqual(3, shapes.Size[3].GetSizeDimension())

    def test_operators_of_points_and_vectors(self):
        difference = shapes.Point["double", 2](4.0, 6.0) - shapes.Point["double", 2](1.0, 2.0)
        self.assertEqual([3.0, 4.0], list(difference))
        self.assertEqual(5.0, difference.GetNorm())
        self.assertEqual([-3.0, -4.0], list(-difference))
        self.assertEqual(shapes.Size[2].Filled(3), shapes.Size[2].Filled(1) + shapes.Size[2].Filled(2))
        self.assertLess(shapes.Angle.FromDegrees(1.0), shapes.Angle.FromDegrees(2.0))

    def test_an_index_outside_is_an_index_error(self):
        with self.assertRaises(IndexError):
            shapes.Size[2]()[2]

    def test_a_default_argument_can_be_left_out(self):
        near, far = shapes.Angle.FromRadians(1e-12), shapes.Angle.FromRadians(0.5)
        self.assertTrue(shapes.Angle().IsCloseTo(near))
        self.assertFalse(shapes.Angle().IsCloseTo(far))
        self.assertTrue(shapes.Angle().IsCloseTo(far, 1.0))

    def test_an_instantiation_that_is_not_wrapped_says_which_are(self):
        with self.assertRaisesRegex(KeyError, r"Size\[4\] is not wrapped; there are \[2\], \[3\]"):
            shapes.Size[4]


class GeometryTests(unittest.TestCase):
    def test_overloads_take_coordinates_a_point_or_a_list(self):
        circle = shapes.Circle.New()
        for center in ((1.0, 2.0), (shapes.Point["double", 2](1.0, 2.0),), ([1.0, 2.0],)):
            circle.SetCenter(0.0, 0.0)
            circle.SetCenter(*center)
            self.assertEqual([1.0, 2.0], list(circle.GetCenter()))

    def test_enumerators_and_a_default_enum_argument(self):
        circle = shapes.Circle.New()
        enums = shapes.GeometryEnums
        self.assertTrue(circle.IsInside([1.0, 0.0]))
        self.assertTrue(circle.IsInsideAt(1.0, 0.0))
        self.assertFalse(circle.IsInside([1.0, 0.0], enums.Boundary_Excluded))
        self.assertEqual(enums.Winding_CounterClockwise, shapes.Polygon.Regular(3).GetWinding())

    def test_a_static_factory_and_inherited_methods(self):
        hexagon = shapes.Polygon.Regular(6, 2.0)
        self.assertEqual("Polygon", hexagon.GetNameOfClass())
        self.assertAlmostEqual(12.0, hexagon.GetPerimeter())
        self.assertAlmostEqual(6.0 * math.sqrt(3.0), hexagon.GetArea())
        hexagon.SetObjectName("hexagon")
        self.assertEqual("hexagon", hexagon.GetObjectName())

    def test_virtual_methods_of_members_are_called(self):
        group = shapes.ShapeGroup.New()
        group.AddShape(shapes.Circle.New())
        group.AddShape(shapes.Polygon.Regular(4))
        self.assertAlmostEqual(math.pi + 2.0, group.GetArea())
        self.assertEqual("Circle", group.GetShape(0).GetNameOfClass())
        self.assertIsNone(group.GetShape(2))

    def test_cpp_exceptions_keep_their_kind_and_text(self):
        with self.assertRaisesRegex(IndexError, "there is no point 7"):
            shapes.Polygon.New().GetPoint(7)
        with self.assertRaisesRegex(RuntimeError, "Circle: the radius -1 is negative"):
            shapes.Circle.New().SetRadius(-1.0)
        with self.assertRaises(TypeError):
            shapes.Circle.New().SetRadius("wide")

    def test_an_abstract_class_cannot_be_made(self):
        with self.assertRaisesRegex(AttributeError, "No constructor defined"):
            shapes.Shape()

    def test_printing_shows_the_state(self):
        self.assertIn("Radius: 1", str(shapes.Circle.New()))


class ReferenceTests(unittest.TestCase):
    def test_python_holds_one_reference(self):
        circle = shapes.Circle.New()
        self.assertEqual(1, circle.GetReferenceCount())
        group = shapes.ShapeGroup.New()
        group.AddShape(circle)
        self.assertEqual(2, circle.GetReferenceCount())
        del group
        gc.collect()
        self.assertEqual(1, circle.GetReferenceCount())

    def test_an_object_outlives_the_proxy_that_made_it(self):
        group = shapes.ShapeGroup.New()
        group.AddShape(shapes.Circle.New())
        gc.collect()
        self.assertAlmostEqual(math.pi, group.GetShape(0).GetArea())


class ImagingTests(unittest.TestCase):
    def setUp(self):
        self.circle = shapes.Circle.New()
        self.circle.SetCenter(10.0, 10.0)
        self.circle.SetRadius(5.0)

    def test_templates_are_subscripted_by_type_and_dimension(self):
        image = shapes.Image[shapes.UC, 2].New()
        image.SetRegions([3, 2])
        image.Allocate(True)
        image.SetPixel([2, 1], 200)
        self.assertEqual(200, image.GetPixel([2, 1]))
        self.assertEqual(6, image.GetLargestPossibleRegion().GetNumberOfPixels())
        with self.assertRaisesRegex(RuntimeError, "no pixel at this index"):
            image.GetPixel([3, 0])

    def test_an_object_is_an_instance_of_its_template(self):
        image = shapes.Image[shapes.UC, 2].New()
        self.assertIsInstance(image, shapes.Image)
        self.assertNotIsInstance(image, shapes.Size)

    def test_a_pipeline_of_process_objects(self):
        draw = shapes.ShapeToImageFilter[shapes.Image[shapes.F, 2]].New()
        draw.SetInput(self.circle)
        draw.SetSize([20, 20])
        threshold = shapes.ThresholdImageFilter[shapes.Image[shapes.F, 2], shapes.Image[shapes.UC, 2]].New()
        threshold.SetInput(draw.GetOutput())
        threshold.SetLower(1.0)
        threshold.SetInsideValue(9)
        threshold.Update()
        threshold.Update()
        self.assertEqual(1, draw.GetNumberOfRuns())
        self.assertEqual(9, threshold.GetOutput().GetPixel([10, 10]))
        moments = shapes.ImageMomentsCalculator[shapes.Image[shapes.UC, 2]].New()
        moments.SetImage(threshold.GetOutput())
        moments.Compute()
        self.assertEqual(81 * 9, moments.GetTotalMass())
        self.assertEqual([10.0, 10.0], list(moments.GetCenterOfGravity()))

    def test_functional_interfaces_take_inputs_and_keywords(self):
        image = shapes.shape_to_image_filter(self.circle, size=[20, 20], inside_value=7)
        self.assertEqual(7, image.GetPixel([10, 10]))
        result = shapes.threshold_image_filter(image, lower=5, inside_value=1)
        self.assertEqual(1, result.GetPixel([10, 10]))
        self.assertEqual(0, result.GetPixel([0, 0]))

    def test_functional_interfaces_take_nested_lists(self):
        result = shapes.threshold_image_filter([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], lower=4.0, upper=5.0)
        self.assertEqual([[0, 0, 0], [1, 1, 0]], [[result.GetPixel([x, y]) for x in range(3)] for y in range(2)])

    def test_new_takes_inputs_and_keywords_too(self):
        filter_ = shapes.ThresholdImageFilter.New(shapes.shape_to_image_filter(self.circle, size=[4, 4]), lower=3)
        self.assertEqual(3, filter_.GetLower())
        with self.assertRaisesRegex(TypeError, "no argument 'lowest'"):
            shapes.ThresholdImageFilter.New(lowest=3)

    def test_a_failing_process_is_an_exception(self):
        with self.assertRaisesRegex(RuntimeError, "ThresholdImageFilter: the input is not set"):
            shapes.ThresholdImageFilter.New().Update()

    def test_a_functional_interface_knows_its_process(self):
        import shapes.shapesThresholdImageFilterPython as wrappers

        wrappers.threshold_image_filter_init_docstring()
        self.assertIs(shapes.ThresholdImageFilter, shapes.threshold_image_filter.process_object)


if __name__ == "__main__":
    unittest.main()
