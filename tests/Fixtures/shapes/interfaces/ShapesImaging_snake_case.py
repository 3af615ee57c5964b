snake_case_functions = ('shape_to_image_filter', 'threshold_image_filter', )
