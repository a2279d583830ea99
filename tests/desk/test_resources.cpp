// Where the programs find resources/: beside themselves, or where they are told, and nowhere else.
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "app/desk/profile/resources.h"
#include "tests/support/result.h"
#include "tests/support/test_program.h"

namespace fs = std::filesystem;
using namespace jcic;

namespace {

/// An empty tree with `folder` in it.
fs::path made(const QTemporaryDir& root, const QString& folder) {
    QDir(root.path()).mkpath(folder);
    return fs::path((root.path() + u'/' + folder).toStdString());
}

}  // namespace

class TestResources : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void found_beside_an_installed_program() {
        const QTemporaryDir root;
        const auto share = made(root, "usr/share/jcic-desk");
        const auto found = desk::resource_dir(made(root, "usr/bin"));
        VERIFY_OK(found);
        QCOMPARE(*found, share);
    }

    void found_above_a_test_program() {
        const QTemporaryDir root;
        const auto share = made(root, "build/share/jcic-desk");
        const auto found = desk::resource_dir(made(root, "build/tests/desk"));
        VERIFY_OK(found);
        QCOMPARE(*found, share);
    }

    void the_environment_names_no_other() {
        const QTemporaryDir root;
        const auto share = made(root, "usr/share/jcic-desk");
        const auto mine = made(root, "mine");
        qputenv("JCIC_DESK_RESOURCES", QByteArray::fromStdString(mine.string()));
        const auto found = desk::resource_dir(made(root, "usr/bin"));
        const auto own = desk::resource_dir();
        qunsetenv("JCIC_DESK_RESOURCES");
        VERIFY_OK(found);
        QCOMPARE(*found, share);
        VERIFY_OK(own);
        QVERIFY(*own != mine);
    }

    void none_is_a_fault() {
        const QTemporaryDir root;
        COMPARE_FAULT(desk::resource_dir(made(root, "a/b/c/d")), file_missing);
    }

    void this_program_finds_the_contract_and_the_cards() {
        const auto found = desk::resource_dir();
        VERIFY_OK(found);
        QVERIFY(fs::exists(*found / "gateway" / "openapi.yaml"));
        QVERIFY(fs::exists(*found / "cards" / "jcic-practice.json"));
    }
};

JCIC_TEST(TestResources)
#include "test_resources.moc"
