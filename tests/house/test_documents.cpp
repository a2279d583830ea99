// The documents say what the code says: links lead somewhere, every room and preset is in its table. It writes the
// tables of events in docs/trust/ledger-format.md.
#include <QDirIterator>
#include <QFileInfo>
#include <QTest>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/registers/register.h"
#include "support/page_part.h"
#include "support/places.h"
#include "support/test_program.h"
#include "tests/house/documents.h"
#include "tests/house/event_rows.h"
#include "tests/house/rules.h"

using namespace jcic::house;
namespace events = jcic::domain::events;
namespace registers = jcic::domain::registers;

namespace {

const QString root = QString::fromStdString(jcic::test::in_source(""));

QString architecture() {
    return read_text(root + "/docs/develop/architecture.md");
}

constexpr auto ledger_format = "docs/trust/ledger-format.md";

/// README, CONTRIBUTING, CHANGELOG and all below docs/.
QStringList documents() {
    QStringList found{root + "/README.md", root + "/CONTRIBUTING.md", root + "/CHANGELOG.md"};
    QDirIterator files(root + "/docs", {"*.md"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) found << files.next();
    return found;
}

QString row_of(const QStringList& cells) {
    QString out = QStringLiteral("|");
    for (const auto& cell : cells) out += (cell.isEmpty() ? QString() : u' ' + cell) + QStringLiteral(" |");
    return out + u'\n';
}

QString head_of(const QStringList& titles) {
    return row_of(titles) + row_of(QStringList(titles.size(), QStringLiteral("---")));
}

/// Of the ledger's format; each row ends with a remark that people write, `known` has the cells before it.
QString table_of(const char* part, const QStringList& titles, const QList<QStringList>& known) {
    const auto before = event_rows_in(jcic::test::page_part(ledger_format, part));
    auto out = head_of(titles);
    for (const auto& cells : known) out += row_of(cells + QStringList{before.value(cells.front()).value(cells.size())});
    return out;
}

QString text_of(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Step, from, to, who signs beside and whose it is.
QStringList step_cells_of(const registers::Step& step) {
    QStringList from;
    for (const auto state : step.from) from << text_of(state);
    QString beside;
    if (step.written != registers::Written::here) beside = QStringLiteral("by rules of its own");
    const bool table = step.written == registers::Written::table;  // what it is held to stands with the events
    if (step.beside && !table) {
        QStringList who;
        for (const auto duty : step.beside->who) who << text_of(jcic::domain::name_of(duty));
        const bool anybody = who.size() == std::ssize(jcic::domain::all_duties);
        beside = text_of(step.beside->purpose) + ": " + (anybody ? QStringLiteral("anybody") : who.join(", "));
    }
    if (!step.signs.empty()) {
        QStringList who;
        for (const auto duty : step.by) who << text_of(jcic::domain::name_of(duty));
        beside = text_of(step.signs) + QStringLiteral(", by its author alone: ") + who.join(", ");
    }
    QStringList never;
    for (const auto field : step.never_by)
        if (!table) never << text_of(field);
    if (step.of_another) never << QStringLiteral("whom the row is about");
    if (step.by_another) never << QStringLiteral("who took the step before");
    if (!step.only_by.empty() && !table)
        beside += (beside.isEmpty() ? "" : "; ") + QStringLiteral("only: ") + text_of(step.only_by);
    if (!never.isEmpty()) beside += (beside.isEmpty() ? "" : "; ") + QStringLiteral("never: ") + never.join(", ");
    return {"`" + text_of(step.action) + "`", step.begins() ? QStringLiteral("(begins a row)") : from.join(", "),
            step.to.empty() ? QStringLiteral("(stays)") : text_of(step.to), beside};
}

}  // namespace

class TestDocuments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_link_leads_somewhere() {
        QStringList faults;
        for (const QString& document : documents())
            for (const QString& target : local_links(read_text(document)))
                if (!QFileInfo::exists(QFileInfo(document).path() + u'/' + target))
                    faults << document + " -> " + target;
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    /// Whoever follows a flow through docs/develop/how-it-works.md searches the opened file for that name.
    void a_link_named_after_code_opens_the_file_that_has_it() {
        QStringList faults;
        int followed = 0;
        for (const QString& document : documents())
            for (const auto& [name, target] : named_links(read_text(document))) {
                const auto path = QFileInfo(document).path() + u'/' + target;
                if (!QFileInfo(path).isFile() || !(target.endsWith(".h") || target.endsWith(".cpp"))) continue;
                ++followed;
                const QRegularExpression word(R"(\b)" + name.section("::", -1) + R"(\b)");
                if (!without_comments_and_strings(read_text(path)).contains(word))
                    faults << document + ": " + name + " is not in " + target;
            }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY(followed > 100);
    }

    void what_a_newcomer_reads_is_short() {
        constexpr qsizetype longest_line = 120;
        QStringList faults;
        for (const auto* name :
             {"README.md", "CONTRIBUTING.md", "docs/develop/architecture.md", "docs/develop/how-do-i.md",
              "docs/develop/code-map.md", "docs/develop/how-it-works.md", "docs/use/glossary.md"})
            for (const auto& line : read_text(root + u'/' + name).split(u'\n'))
                if (line.size() > longest_line && !line.startsWith(u'|')) faults << QLatin1String(name) + ": " + line;
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY(architecture().count(u'\n') <= 250);
    }

    /// Who reads them has no sources.
    void what_an_installed_document_points_to_is_installed() {
        static const QRegularExpression list(QStringLiteral("foreach\\(document ([^)]*)\\)"));
        static const QRegularExpression blanks(QStringLiteral("\\s+"));
        const auto installer = read_text(root + "/installer/CMakeLists.txt");
        const auto names = list.match(installer).captured(1).split(blanks, Qt::SkipEmptyParts);
        for (const auto* name :
             {"run/administrators", "run/administrators.zh", "run/setting-up.zh", "use/glossary", "trust/threats"})
            QVERIFY2(names.contains(QLatin1String(name)), name);
        QStringList faults;
        const auto installed = [&names](const QString& from, const QString& target) {
            return names.contains(QDir::cleanPath(from.section(u'/', 0, 0) + u'/' + target).chopped(3));
        };
        for (const QString& name : names)
            for (const QString& target : local_links(read_text(root + "/docs/" + name + ".md")))
                if (target.endsWith(".md") && !installed(name, target)) faults << name + " -> " + target;
        // What programs and pages name by its installed place.
        static const QRegularExpression place(QStringLiteral("/usr/share/doc/jcic-desk/([a-z./-]+)\\.md\\.gz"));
        QStringList sources{root + "/app/cli/line/manual.cpp", root + "/installer/jcic-desk.1",
                            root + "/installer/jcic-ledger-verify.1"};
        QDirIterator pages(root + "/docs/help", {"*.md"}, QDir::Files, QDirIterator::Subdirectories);
        while (pages.hasNext()) sources << pages.next();
        int named = 0;
        for (const QString& source : sources)
            for (const QString& name : all_of(place, read_text(source).remove(u'\\'))) {
                ++named;
                if (!names.contains(name)) faults << source + " -> " + name;
            }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY(named >= 5);
        // And the help, a page for each task, but for practice's.
        QVERIFY(installer.contains("docs/help/${language}/*.md"));
    }

    void every_room_is_in_the_table() {
        const QString text = architecture();
        const Rules rules(read_text(root + "/tests/house/rooms.txt"));
        for (const Room& room : rules.rooms())
            QVERIFY2(text.contains("| `" + room.folder + "` |"), qPrintable(room.folder));
    }

    void every_event_is_in_the_table() {
        QList<QStringList> rows;
        for (const auto& event : events::all()) {
            const auto step = registers::step_of(event.action);
            if (step && step->step->written == registers::Written::here) continue;  // "Registers" below
            rows << cells_of(event);
        }
        const QStringList titles{"action", "subject", "fields", "signatures", "meaning"};
        QVERIFY(jcic::test::is_page_part(ledger_format, "events", table_of("events", titles, rows)));
    }

    void every_demand_is_in_the_table() {
        QList<QStringList> rows;
        for (const auto& event : events::all()) {
            if (!event.demand || event.demand->beside) continue;
            if (event.demand->alone && registers::step_of(event.action)) continue;
            rows << demand_cells_of(event);
        }
        const QStringList titles{"action", "purpose", "different signers, at least", "one of them", "answers", "rule"};
        QVERIFY(jcic::test::is_page_part(ledger_format, "demands", table_of("demands", titles, rows)));
    }

    void whom_every_event_names_is_in_the_table() {
        auto expected = head_of({"action", "whom it names"});
        for (const auto& event : events::all())
            if (const auto cells = named_cells_of(event); !cells.isEmpty()) expected += row_of(cells);
        QVERIFY(jcic::test::is_page_part(ledger_format, "named", expected));
    }

    void who_writes_every_event_is_in_the_list() {
        QStringList writers;
        QMap<QString, QStringList> actions;  // many have one
        for (const auto& event : events::all()) {
            const auto writer = writer_cell_of(event);
            QVERIFY2(writer.isEmpty() == event.roster.has_value(), event.action.data());  // nobody is left out
            if (writer.isEmpty()) continue;
            if (!writers.contains(writer)) writers << writer;
            actions[writer] << u'`' + text_of(event.action) + u'`';
        }
        QString expected;
        for (const auto& writer : writers)
            expected += jcic::test::list_entry(QStringLiteral("**%1**: ").arg(writer) + actions[writer].join(u", "));
        QVERIFY(jcic::test::is_page_part(ledger_format, "writers", expected));
    }

    /// Steps that follow each other and are alike share a row, while its first cell is short.
    void every_register_step_is_in_the_table() {
        constexpr qsizetype longest_cell = 120;
        QList<QStringList> rows;
        for (const auto* book : registers::all())
            for (const auto& step : book->steps) {
                const auto cells = step_cells_of(step);
                const auto together =
                    rows.isEmpty() ? QString() : rows.back().front() + QLatin1String(", ") + cells.front();
                if (!rows.isEmpty() && rows.back().mid(1) == cells.mid(1) && together.size() <= longest_cell)
                    rows.back().front() = together;
                else
                    rows << cells;
            }
        auto expected = head_of({"step", "from", "to", "beside; whose it is"});
        for (const auto& cells : rows) expected += row_of(cells);
        QVERIFY(jcic::test::is_page_part(ledger_format, "register-steps", expected));
    }

    void an_action_is_typed_in_one_place() {
        QStringList faults;
        QMap<QString, QStringList> typed;
        for (const Source& source : sources(root, {"app", "ui"})) {
            if (source.path.startsWith("app/verify/")) continue;  // a table of its own, on purpose
            for (const QString& literal : literals_in(source.text))
                if (events::find(literal.toStdString()) != nullptr) typed[literal] << source.path;
        }
        for (const auto& event : events::all()) {
            const auto places = typed.value(QString::fromStdString(std::string(event.action)));
            if (places.size() != 1)
                faults << QString::fromStdString(std::string(event.action)) + ": " + places.join(", ");
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void every_preset_is_in_the_table() {
        const QStringList presets = presets_in(read_text(root + "/CMakePresets.json"));
        QVERIFY(presets.contains(QStringLiteral("release")));
        const QString text = architecture();
        for (const QString& name : presets) QVERIFY2(text.contains("| `" + name + "` |"), qPrintable(name));
    }

    void every_key_is_in_the_table() {
        const QString text = read_text(root + "/docs/trust/keys.md");
        QStringList faults;
        int found = 0;
        for (const Source& source :
             sources(root, {"app/keys", "app/store", "app/ledger", "app/workstation", "app/elsewhere", "app/proofs",
                            "app/ledger_check", "app/backup", "app/search", "app/unlock"}))
            for (const QString& purpose : key_purposes_in(source.text)) {
                ++found;
                if (!text.contains("`" + purpose + "`")) faults << source.path + ": " + purpose;
            }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY(found > 20);
    }

    void administrators_are_told_the_same_in_both_languages() {
        // What is quoted: commands, files, settings, faults. What stands for something else is written otherwise in
        // each.
        const auto quoted = [](const QString& text) {
            static const QRegularExpression stands_for(QStringLiteral("[A-Z]{3,}|<[^>]*>|[^\\x00-\\x7F]+"));
            auto out = all_of(QRegularExpression(QStringLiteral("`([^`\\n]+)`")), text);
            out.replaceInStrings(stands_for, QStringLiteral("?"));
            out.sort();
            out.removeDuplicates();
            return out;
        };
        const auto english = quoted(read_text(root + "/docs/run/administrators.md"));
        QVERIFY(english.size() > 50);
        QCOMPARE(quoted(read_text(root + "/docs/run/administrators.zh.md")), english);
        QCOMPARE(quoted(read_text(root + "/docs/run/setting-up.zh.md")),
                 quoted(read_text(root + "/docs/run/setting-up.md")));
        // The hub's page begins with what it is, for who works on the program.
        const auto set_up = read_text(root + "/docs/run/hub.md").section("\n## Set up\n", 1);
        const auto chinese = read_text(root + "/docs/run/hub.zh.md");
        static const QRegularExpression block("\n(```[a-z]+\n.*?\n```)\n",
                                              QRegularExpression::DotMatchesEverythingOption);
        QVERIFY(all_of(block, set_up).size() > 10);
        QCOMPARE(all_of(block, chinese), all_of(block, set_up));
        QCOMPARE(quoted(chinese), quoted(set_up));
    }

    void keys_are_found_in_code() {
        QCOMPARE(key_purposes_in(R"(derive(key.view(), origin.id, origin.prefix("database")))"),
                 QStringList{"database"});
        QCOMPARE(key_purposes_in(R"(seal_to(slot.exchange, seal_context(slot, origin, "ledger-key"), key))"),
                 QStringList{"ledger-key"});
        QCOMPARE(key_purposes_in(R"(name("database"))"), QStringList());
    }

    void literals_are_found_in_code() {
        QCOMPARE(literals_in("return \"query.submitted\";  // \"query.decided\"\nf(\"a\", \"b\")"),
                 (QStringList{"query.submitted", "a", "b"}));
    }
};

JCIC_TEST(TestDocuments)
#include "test_documents.moc"
