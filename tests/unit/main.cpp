// doctest's main for all unit tests. The tests of one folder: dienstweg_tests --source-file='*unit/base/*'
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
