#include <Python.h>

static PyObject *sum(PyObject *self, PyObject *arguments) {
    long limit, total = 0;
    if (!PyArg_ParseTuple(arguments, "l", &limit)) {
        return NULL;
    }
    for (long i = 1; i <= limit; i++) {
        total += i;
    }
    return PyLong_FromLong(total);
}

static PyMethodDef methods[] = {{"sum", sum, METH_VARARGS, "Adds the numbers up to a limit."}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "tally", NULL, -1, methods};

PyMODINIT_FUNC PyInit_tally(void) {
    return PyModule_Create(&module);
}
