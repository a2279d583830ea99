// The documents say what the code says: links lead somewhere, every room, event and preset is in its table.
#include <QDirIterator>
#include <QFileInfo>
#include <QTest>

#include "support/places.h"
#include "support/test_program.h"
#include "tests/house/documents.h"
#include "tests/house/rules.h"

using namespace jcic::house;

namespace {

const QString root = QString::fromStdString(jcic::test::in_source(""));

QString architecture() {
    return read_text(root + "/docs/architecture.md");
}

}  // namespace

class TestDocuments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_link_leads_somewhere();
    void every_room_is_in_the_table();
    void every_event_is_in_the_table();
    void every_preset_is_in_the_table();
    void every_key_is_in_the_table();
    void keys_are_found_in_code();
    void events_are_found_in_code();
};

void TestDocuments::every_link_leads_somewhere() {
    QStringList faults;
    QStringList documents{root + "/README.md", root + "/CHANGELOG.md"};
    QDirIterator files(root + "/docs", {"*.md"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) documents << files.next();
    for (const QString& document : documents)
        for (const QString& target : local_links(read_text(document)))
            if (!QFileInfo::exists(QFileInfo(document).path() + u'/' + target)) faults << document + " -> " + target;
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestDocuments::every_room_is_in_the_table() {
    const QString text = architecture();
    const Rules rules(read_text(root + "/tests/house/rooms.txt"));
    for (const Room& room : rules.rooms())
        QVERIFY2(text.contains("| `" + room.folder + "` |"), qPrintable(room.folder));
}

void TestDocuments::every_event_is_in_the_table() {
    const QString text = architecture() + read_text(root + "/docs/ledger-format.md");
    QStringList faults;
    for (const Source& source : sources(root, {"app"}))
        for (const QString& event : events_in(source.text))
            if (!text.contains("`" + event + "`")) faults << source.path + ": " + event;
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestDocuments::every_key_is_in_the_table() {
    const QString text = read_text(root + "/docs/keys.md");
    QStringList faults;
    int found = 0;
    for (const Source& source : sources(root, {"app/ledger"}))
        for (const QString& purpose : key_purposes_in(source.text)) {
            ++found;
            if (!text.contains("`" + purpose + "`")) faults << source.path + ": " + purpose;
        }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QVERIFY(found > 20);
}

void TestDocuments::keys_are_found_in_code() {
    QCOMPARE(key_purposes_in(R"(derive(key.view(), origin.id, origin.prefix("database")))"), QStringList{"database"});
    QCOMPARE(key_purposes_in(R"(seal_to(slot.exchange, seal_context(slot, origin, "ledger-key"), key))"),
             QStringList{"ledger-key"});
    QCOMPARE(key_purposes_in(R"(name("database"))"), QStringList());
}

void TestDocuments::every_preset_is_in_the_table() {
    const QStringList presets = presets_in(read_text(root + "/CMakePresets.json"));
    QVERIFY(presets.contains(QStringLiteral("release")));
    const QString text = architecture();
    for (const QString& name : presets) QVERIFY2(text.contains("| `" + name + "` |"), qPrintable(name));
}

void TestDocuments::events_are_found_in_code() {
    QCOMPARE(events_in("inline constexpr std::string_view submitted = \"query.submitted\";"),
             QStringList{"query.submitted"});
    QCOMPARE(events_in("append(plain_entry(rooms_.random,\n    \"host.signed-in\", subject, {}))"),
             QStringList{"host.signed-in"});
    QCOMPARE(events_in("founded.action = \"ledger.founded\";"), QStringList{"ledger.founded"});
    QVERIFY(events_in("return fail(FaultCode::card_none, \"card.open\");").isEmpty());
}

JCIC_TEST(TestDocuments)
#include "test_documents.moc"
