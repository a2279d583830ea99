// Each room includes only what the table of docs/develop/architecture.md (rooms.txt) lets it know.
#include <QRegularExpression>
#include <QTest>

#include "support/places.h"
#include "support/test_program.h"
#include "tests/house/rules.h"

using namespace jcic::house;

namespace {

const QString root = QString::fromStdString(jcic::test::in_source(""));

Rules house_rules() {
    return Rules(read_text(root + "/tests/house/rooms.txt"));
}

/// Files that ask a database in its own words, outside the folders that may.
QStringList speaking_sql(const QVector<Source>& files) {
    static const QRegularExpression sql(QStringLiteral(
        R"("\s*(SELECT|INSERT|UPDATE|DELETE FROM|CREATE|DROP|ALTER|PRAGMA|BEGIN|COMMIT|ROLLBACK|VACUUM)[ ;"])"));
    QStringList out;
    for (const auto& file : files)
        if (!file.path.startsWith(u"app/store/") && !file.path.startsWith(u"app/ledger/store/") &&
            !file.path.startsWith(u"app/search/") && sql.match(file.text).hasMatch())
            out += file.path;
    return out;
}

}  // namespace

class TestRooms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_include_is_allowed() {
        const Rules rules = house_rules();
        const auto files = sources(root, {"app", "pcsc", "ui"});
        QVERIFY(files.size() > 20);
        QStringList faults;
        for (const Source& source : files) faults += rules.faults_of(source);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void what_is_met_through_a_header_is_listed() {
        const auto faults = house_rules().faults_through(sources(root, {"app", "pcsc", "ui"}));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void a_planted_way_through_is_found() {
        const Rules rules(
            QStringLiteral("room base app/base\nroom ledger app/ledger base\nroom desk app/desk base ledger\n"
                           "room ui ui base desk\nthrough ui app/ledger/b.h app/ledger/c.h\n"));
        const QVector<Source> planted{{"ui/commands/page.cpp", "#include \"app/desk/desk.h\"\n"},
                                      {"app/desk/desk.h", "#include \"app/ledger/a.h\"\n"},
                                      {"app/ledger/a.h", "#include \"app/ledger/b.h\"\n"},
                                      {"app/ledger/b.h", "#include \"app/base/fault.h\"\n"}};
        QCOMPARE(rules.faults_through(planted),
                 (QStringList{"ui/commands/page.cpp: room ui comes to know app/ledger/a.h",
                              "rooms.txt: room ui reaches app/ledger/c.h no more"}));
    }

    void the_store_alone_speaks_sql() {
        QCOMPARE(speaking_sql(sources(root, {"app", "pcsc", "ui"})), QStringList());
        const QVector<Source> planted{
            {"app/ledger/store/a.cpp", "database.prepare(\"SELECT 1\");"},
            {"app/ledger/session/b.cpp", "database.run_unguarded(\"PRAGMA cache_size=-65536\");"},
            {"app/ledger/verify/c.cpp", "database.prepare(\n    \"SELECT value FROM meta WHERE name=?1\");"},
            {"app/gateway/d.cpp", "return \"DELETE \";"}};
        QCOMPARE(speaking_sql(planted), (QStringList{"app/ledger/session/b.cpp", "app/ledger/verify/c.cpp"}));
    }

    void cmake_links_what_the_table_says() {
        QString cmake;
        for (const char* folder : {"app", "pcsc", "ui"})
            cmake += read_text(root + u'/' + QLatin1String(folder) + "/CMakeLists.txt");
        const auto linked = rooms_in_cmake(cmake);
        const Rules rules = house_rules();
        QCOMPARE(linked.size(), rules.rooms().size());
        for (const Room& room : rules.rooms()) {
            QVERIFY2(linked.contains(room.name), qPrintable(room.name));
            QCOMPARE(linked[room.name].folder, room.folder);
            QStringList in_cmake = linked[room.name].links;
            QStringList in_table = room.links;
            in_cmake.sort();
            in_table.sort();
            QCOMPARE(in_cmake, in_table);
        }
    }

    void a_planted_include_is_found_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("domain knows base") << "app/domain/a.h"
                                           << "#include \"app/base/fault.h\"\n"
                                           << true;
        QTest::newRow("domain knows no ledger") << "app/domain/a.h"
                                                << "#include \"app/ledger/ledger.h\"\n"
                                                << false;
        QTest::newRow("base knows nobody") << "app/base/a.h"
                                           << "#  include \"app/domain/items.h\"\n"
                                           << false;
        QTest::newRow("ui knows no card") << "ui/a.cpp"
                                          << "#include \"app/card/card.h\"\n"
                                          << false;
        QTest::newRow("ui knows no ledger") << "ui/a.cpp"
                                            << "#include \"app/ledger/ledger.h\"\n"
                                            << false;
        QTest::newRow("desk knows no practice") << "app/desk/a.cpp"
                                                << "#include \"app/practice/host/host_service.h\"\n"
                                                << false;
        QTest::newRow("ui knows no practice") << "ui/a.cpp"
                                              << "#include \"app/practice/ca.h\"\n"
                                              << false;
        QTest::newRow("cli knows no practice") << "app/cli/a.cpp"
                                               << "#include \"app/practice/card/card_vpcd.h\"\n"
                                               << false;
        QTest::newRow("ui knows no rehearsal") << "ui/a.cpp"
                                               << "#include \"app/rehearsal/worlds.h\"\n"
                                               << false;
        QTest::newRow("the counter's program knows no rehearsal") << "app/main.cpp"
                                                                  << "#include \"app/rehearsal/worlds.h\"\n"
                                                                  << false;
        QTest::newRow("rehearsal knows practice") << "app/rehearsal/a.cpp"
                                                  << "#include \"app/practice/ca.h\"\n"
                                                  << true;
        QTest::newRow("a session knows the store") << "app/ledger/session/a.cpp"
                                                   << "#include \"app/ledger/store/event_store.h\"\n"
                                                   << true;
        QTest::newRow("the store knows no session") << "app/ledger/store/a.cpp"
                                                    << "#include \"app/ledger/session/session.h\"\n"
                                                    << false;
        QTest::newRow("no folder without a place") << "app/ledger/misc/a.cpp"
                                                   << "#include \"app/ledger/trail/leaf.h\"\n"
                                                   << false;
        QTest::newRow("Qt in domain") << "app/domain/a.h"
                                      << "#include <QString>\n"
                                      << false;
        QTest::newRow("Qt in ui") << "ui/a.cpp"
                                  << "#include <QString>\n"
                                  << true;
        QTest::newRow("SQL outside ledger") << "app/desk/a.cpp"
                                            << "#include <sqlite3.h>\n"
                                            << false;
        QTest::newRow("SQL in the store") << "app/store/a.cpp"
                                          << "#include <sqlite3.h>\n"
                                          << true;
        QTest::newRow("Qt's SQL anywhere") << "ui/a.cpp"
                                           << "#include <QtSql/QSqlQuery>\n"
                                           << false;
        QTest::newRow("PC/SC in card") << "app/card/a.cpp"
                                       << "#include <winscard.h>\n"
                                       << false;
        QTest::newRow("OpenSSL in ui") << "ui/a.cpp"
                                       << "#include <openssl/evp.h>\n"
                                       << false;
        QTest::newRow("JSON in ui") << "ui/a.cpp"
                                    << "#include <QJsonDocument>\n"
                                    << false;
        QTest::newRow("relative include") << "ui/a.cpp"
                                          << "#include \"board.h\"\n"
                                          << false;
        QTest::newRow("speaking to the terminal") << "app/desk/a.cpp"
                                                  << "void f() { std::cerr << 1; }\n"
                                                  << false;
        QTest::newRow("snprintf is no printf") << "app/desk/a.cpp"
                                               << "void f() { snprintf(a, 1); }\n"
                                               << true;
        QTest::newRow("main starts the windows") << "app/main.cpp"
                                                 << "#include \"ui/window/program.h\"\n"
                                                 << true;
        QTest::newRow("no folder of its own") << "app/misc/a.h"
                                              << "" << false;
    }

    void a_planted_include_is_found() {
        QFETCH(const QString, path);
        QFETCH(const QString, text);
        QFETCH(const bool, allowed);
        const QStringList faults = house_rules().faults_of({path, text});
        QVERIFY2(faults.isEmpty() == allowed, qPrintable(faults.join(u'\n')));
    }

    void comments_and_strings_are_no_code() {
        QCOMPARE(without_comments_and_strings("a; // qDebug\nb; /* x\n */ c(\"// no\");"),
                 QString("a; \nb; \n c(\"\");"));
    }
};

JCIC_TEST(TestRooms)
#include "test_rooms.moc"
