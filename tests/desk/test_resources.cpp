// Where the programs find resources/: beside themselves, or where they are told, and nowhere else.
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "app/desk/resources.h"
#include "tests/support/result.h"
#include "tests/support/test_program.h"

namespace fs = std::filesystem;
using namespace jcic;

class TestResources : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void found_beside_an_installed_program();
    void found_above_a_test_program();
    void a_folder_named_on_purpose_wins();
    void a_named_folder_that_is_missing_is_a_fault();
    void none_is_a_fault();
    void this_program_finds_the_contract_and_the_cards();
};

namespace {

/// An empty tree with `folder` in it.
fs::path made(const QTemporaryDir& root, const QString& folder) {
    QDir(root.path()).mkpath(folder);
    return fs::path((root.path() + u'/' + folder).toStdString());
}

}  // namespace

void TestResources::found_beside_an_installed_program() {
    const QTemporaryDir root;
    const auto share = made(root, "usr/share/jcic-desk");
    const auto found = desk::resource_dir(made(root, "usr/bin"), {});
    VERIFY_OK(found);
    QCOMPARE(*found, share);
}

void TestResources::found_above_a_test_program() {
    const QTemporaryDir root;
    const auto share = made(root, "build/share/jcic-desk");
    const auto found = desk::resource_dir(made(root, "build/tests/desk"), {});
    VERIFY_OK(found);
    QCOMPARE(*found, share);
}

void TestResources::a_folder_named_on_purpose_wins() {
    const QTemporaryDir root;
    made(root, "usr/share/jcic-desk");
    const auto mine = made(root, "mine");
    const auto found = desk::resource_dir(made(root, "usr/bin"), mine);
    VERIFY_OK(found);
    QCOMPARE(*found, mine);
}

void TestResources::a_named_folder_that_is_missing_is_a_fault() {
    const QTemporaryDir root;
    made(root, "usr/share/jcic-desk");
    const auto missing = fs::path(root.path().toStdString()) / "nowhere";
    COMPARE_FAULT(desk::resource_dir(made(root, "usr/bin"), missing), file_missing);
}

void TestResources::none_is_a_fault() {
    const QTemporaryDir root;
    COMPARE_FAULT(desk::resource_dir(made(root, "a/b/c/d"), {}), file_missing);
}

void TestResources::this_program_finds_the_contract_and_the_cards() {
    const auto found = desk::resource_dir();
    VERIFY_OK(found);
    QVERIFY(fs::exists(*found / "gateway" / "openapi.yaml"));
    QVERIFY(fs::exists(*found / "cards" / "jcic-practice.json"));
}

JCIC_TEST(TestResources)
#include "test_resources.moc"
