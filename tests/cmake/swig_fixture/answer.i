%module answer
%include "part.i"
int answer();
