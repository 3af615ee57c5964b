import unittest

import wayline


class WaylineTests(unittest.TestCase):
    def setUp(self) -> None:
        self.walk = wayline.track("walk", wayline.track.surface.grass)
        self.walk.append(wayline.point())
        self.walk.append(wayline.point(3, 4))

    def test_free_functions(self) -> None:
        self.assertEqual(5, wayline.distance(wayline.point(), wayline.point(3, 4)))
        self.assertEqual(2, wayline.to_miles(2 * 1609.344))

    def test_members(self) -> None:
        self.assertEqual(("walk", 2, 5.0), (self.walk.name(), self.walk.size(), self.walk.length()))

    def test_enumerations_and_their_defaults(self) -> None:
        self.assertIs(wayline.track.surface.grass, self.walk.ground())
        self.assertIs(wayline.track.surface.road, wayline.track("street").ground())

    def test_python_owns_what_a_function_hands_over(self) -> None:
        back = self.walk.reversed()
        self.assertTrue(back.thisown)
        del self.walk
        self.assertEqual((3, 4), (back.at(0).east(), back.at(0).north()))
        self.assertEqual(4, wayline.join(back, back).size())

    def test_a_place_survives_its_track(self) -> None:
        place = self.walk.reversed().at(0)
        self.assertEqual(wayline.point(3, 4), place)

    def test_exceptions(self) -> None:
        with self.assertRaises(IndexError):
            self.walk.at(2)


if __name__ == "__main__":
    unittest.main()
