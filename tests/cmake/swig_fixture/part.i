%constant int question = 42;
