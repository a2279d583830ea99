// The documents say what the code says: links lead somewhere, every room, event and preset is in its table.
#include <QDirIterator>
#include <QFileInfo>
#include <QTest>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/registers/register.h"
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

QString ledger_format() {
    return read_text(root + "/docs/trust/ledger-format.md");
}

/// README, CONTRIBUTING, CHANGELOG and all below docs/.
QStringList documents() {
    QStringList found{root + "/README.md", root + "/CONTRIBUTING.md", root + "/CHANGELOG.md"};
    QDirIterator files(root + "/docs", {"*.md"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) found << files.next();
    return found;
}

/// The row as it should be, told whole: a fault's message is cut.
QString row_of(const QStringList& cells) {
    const auto row = "| " + cells.join(" | ") + " |";
    qInfo("%s", qPrintable(row));
    return row;
}

QString between(const QString& text, const char* begin, const char* end) {
    const auto from = text.indexOf(QLatin1String(begin));
    const auto to = text.indexOf(QLatin1String(end), from);
    if (from < 0 || to < 0) qFatal("no %s", begin);
    return text.sliced(from, to - from);
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
        for (const auto* name : {"README.md", "CONTRIBUTING.md", "docs/develop/architecture.md",
                                 "docs/develop/code-map.md", "docs/develop/how-it-works.md", "docs/use/glossary.md"})
            for (const auto& line : read_text(root + u'/' + name).split(u'\n'))
                if (line.size() > longest_line && !line.startsWith(u'|')) faults << QLatin1String(name) + ": " + line;
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY(architecture().count(u'\n') <= 300);
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
        const auto rows = event_rows_in(between(ledger_format(), "<!-- events:begin -->", "<!-- events:end -->"));
        QStringList faults;
        qsizetype described = 0;
        for (const auto& event : events::all()) {
            const auto step = registers::step_of(event.action);
            if (step && step->step->written == registers::Written::here)
                continue;  // docs/trust/ledger-format.md, "Registers"
            const auto cells = cells_of(event);
            ++described;
            if (rows.value(cells.front()).first(std::min<qsizetype>(4, rows.value(cells.front()).size())) != cells)
                faults << row_of(cells);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QCOMPARE(rows.size(), described);
    }

    void every_demand_is_in_the_table() {
        const auto rows = event_rows_in(between(ledger_format(), "**Required signatures.**", "**Registers.**"));
        QStringList faults;
        qsizetype demanded = 0;
        for (const auto& event : events::all()) {
            if (!event.demand || event.demand->beside) continue;
            if (event.demand->alone && registers::step_of(event.action)) continue;
            ++demanded;
            const auto cells = demand_cells_of(event);
            if (rows.value(cells.front()).first(std::min<qsizetype>(5, rows.value(cells.front()).size())) != cells)
                faults << row_of(cells);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QCOMPARE(rows.size(), demanded);
    }

    void whom_every_event_names_is_in_the_table() {
        const auto rows =
            event_rows_in(between(ledger_format(), "**Whom an event names.**", "**Required signatures.**"));
        QStringList faults;
        qsizetype naming = 0;
        for (const auto& event : events::all()) {
            const auto cells = named_cells_of(event);
            if (cells.isEmpty()) continue;
            ++naming;
            if (rows.value(cells.front()).first(std::min<qsizetype>(2, rows.value(cells.front()).size())) != cells)
                faults << row_of(cells);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QCOMPARE(rows.size(), naming);
    }

    void who_writes_every_event_is_in_the_table() {
        QMap<QString, QString> writers;  // many share one
        const auto table = between(ledger_format(), "**Who writes an event.**", "**Whom an event names.**");
        for (const QString& line : table.split(u'\n')) {
            if (!line.startsWith(QLatin1String("| `"))) continue;
            const auto cells = line.split(QStringLiteral(" | "));
            for (const QString& action : cells.front().sliced(2).split(QLatin1String(", ")))
                writers[action.trimmed()] = cells.back().chopped(2).trimmed();
        }
        QStringList faults;
        qsizetype asked = 0;
        for (const auto& event : events::all()) {
            const auto action = u'`' + QString::fromStdString(std::string(event.action)) + u'`';
            const auto wanted = writer_cell_of(event);
            QVERIFY2(wanted.isEmpty() == event.roster.has_value(), qPrintable(action));  // nobody is left out
            if (!wanted.isEmpty()) ++asked;
            if (writers.value(action) != wanted) faults << action + QStringLiteral(": ") + wanted;
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QCOMPARE(writers.size(), asked);
    }

    void every_register_step_is_in_the_table() {
        QMap<QString, QStringList> rows;  // several steps may share one
        const auto table = between(ledger_format(), "**Registers.**", "## Backup");
        for (const QString& line : table.split(u'\n')) {
            if (!line.startsWith(QLatin1String("| `"))) continue;
            auto cells = line.split(u'|');
            for (QString& cell : cells) cell = cell.trimmed();
            for (const QString& action : cells.value(1).split(QLatin1String(", "))) rows[action] = cells.mid(2, 3);
        }
        QStringList faults;
        qsizetype described = 0;
        for (const auto* book : registers::all())
            for (const auto& step : book->steps) {
                ++described;
                const auto cells = step_cells_of(step);
                if (rows.value(cells.front()) != cells.mid(1)) faults << row_of(cells);
            }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QCOMPARE(rows.size(), described);
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
        for (const Source& source : sources(root, {"app/ledger"}))
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
