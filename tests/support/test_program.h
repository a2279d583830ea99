#pragma once
// One test program a room: tests_<room> NAME... runs tests/<room>/test_<name>.cpp, whose classes say so, and its last
// line is moc's:
//     JCIC_TEST(TestTree)
//     #include "test_tree.moc"

#include <QtTest>
#include <span>

namespace jcic::test {

/// What a file of tests does in the program: main's arguments without the file's name.
using TestMain = int (*)(int argc, char** argv);

/// What a class returns that has none of the functions that are named behind the file.
inline constexpr int not_here = -1;

/// Whether `test` has one of the functions that are named; true if none is.
[[nodiscard]] bool has_one_named(const QMetaObject& test, int argc, char** argv);

/// Makes a file known by its name without "test_" and ".cpp".
class TestFile {
public:
    TestFile(const char* file, TestMain main);
};

/// The name of the file that runs, for a test that starts itself as a child.
[[nodiscard]] const char* this_test();

template <class Application, class Test>
int run_test(int argc, char** argv) {
    if (!has_one_named(Test::staticMetaObject, argc, argv)) return not_here;
    Application application(argc, argv);
    application.setAttribute(Qt::AA_Use96Dpi, true);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace jcic::test

// Several files may be compiled as one: each has a name of its own.
#define JCIC_TEST_FILE_(number, function) static const ::jcic::test::TestFile this_file_##number(__FILE__, function);
#define JCIC_TEST_FILE(number, function) JCIC_TEST_FILE_(number, function)
#define JCIC_TEST_MAIN(function) JCIC_TEST_FILE(__COUNTER__, function)
#define JCIC_TEST(Test) JCIC_TEST_MAIN((&::jcic::test::run_test<QCoreApplication, Test>))
/// Those that show windows.
#define JCIC_WINDOW_TEST(Test) JCIC_TEST_MAIN((&::jcic::test::run_test<QApplication, Test>))
