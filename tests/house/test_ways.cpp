// Every step has a window and a command, or says why not (docs/develop/ways.md).
#include <QRegularExpression>
#include <QTest>
#include <map>
#include <set>

#include "app/domain/acts/act.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/registers/register.h"
#include "support/places.h"
#include "support/test_program.h"
#include "tests/house/sources.h"

using namespace jcic;
using namespace jcic::house;

namespace {

namespace registers = domain::registers;

const QString root = QString::fromStdString(test::in_source(""));

struct Way {
    QString window;
    QString terminal;
};
using Ways = std::map<QString, Way>;

/// Whether they are the values of an enumeration of that name in a header of app: there may be several.
bool are_all_values(const QString& enumeration, const std::set<QString>& names) {
    const QRegularExpression list(QStringLiteral("enum class %1\\b[^{;]*\\{([^}]*)\\}").arg(enumeration));
    static const QRegularExpression value(QStringLiteral("(?:^|,)\\s*(\\w+)"));
    for (const auto& source : sources(root, {QStringLiteral("app")})) {
        const auto code = without_comments_and_strings(source.text);
        for (auto found = list.globalMatch(code); found.hasNext();) {
            std::set<QString> values;
            for (auto each = value.globalMatch(found.next().captured(1)); each.hasNext();)
                values.insert(each.next().captured(1));
            if (values == names) return true;
        }
    }
    return false;
}

/// The lines of the table, by their actions; one that is there twice comes as `twice`.
Ways ways_in(const QString& text, QStringList& twice) {
    static const QRegularExpression line(QStringLiteral(R"(^\| `([a-z0-9.-]+)` \| ([^|]*)\| ?([^|]*)\|$)"),
                                         QRegularExpression::MultilineOption);
    Ways out;
    for (auto each = line.globalMatch(text); each.hasNext();) {
        const auto one = each.next();
        const auto action = one.captured(1);
        if (!out.emplace(action, Way{one.captured(2).trimmed(), one.captured(3).trimmed()}).second) twice << action;
    }
    return out;
}

/// What stands between backquotes.
QStringList quoted(const QString& text) {
    static const QRegularExpression in_quotes(QStringLiteral("`([^`]+)`"));
    QStringList out;
    for (auto each = in_quotes.globalMatch(text); each.hasNext();) out << each.next().captured(1);
    return out;
}

/// leaving_copy for LeavingCopy.
QString stem_of(const QString& type) {
    QString out;
    for (const QChar one : type) {
        if (one.isUpper() && !out.isEmpty()) out += u'_';
        out += one.toLower();
    }
    return out;
}

/// The sources of the windows, by their files' names without .cpp, with the acts that they name as strings.
std::map<QString, QString> windows() {
    static const QRegularExpression act(
        QStringLiteral(R"re("((?:query|retention|record|copy)\.[a-z-]+)"|action::((?:record|copy)_\w+))re"));
    std::map<QString, QString> out;
    for (const auto& source : sources(root, {QStringLiteral("ui")})) {
        if (!source.path.endsWith(u".cpp")) continue;
        auto code = without_comments_and_strings(source.text);
        for (auto each = act.globalMatch(source.text); each.hasNext();) {
            const auto one = each.next();
            auto name = one.captured(2);
            if (const auto thing = name.indexOf(u'_'); thing > 0) name[thing] = u'.';
            code += QStringLiteral("\ncommand::") + one.captured(1) + name.replace(u'_', u'-');
        }
        auto name = source.path.section(u'/', -1);
        name.chop(4);
        out[name] += code;
        // A class may be written in several files: the members of BoardPage in board_case.cpp are its own.
        static const QRegularExpression member(QStringLiteral(R"((?:^|[\s*&])(\w+)::~?\w+\()"));
        QSet<QString> types;
        for (auto each = member.globalMatch(code); each.hasNext();) types.insert(each.next().captured(1));
        for (const auto& type : types)
            if (const auto stem = stem_of(type); stem != name) out[stem] += code;
    }
    return out;
}

QSet<QString> terminal_commands() {
    static const QRegularExpression named(QStringLiteral(R"(Command\{\s*"([^"]+)\")"));
    QSet<QString> out;
    for (const auto acts : domain::acts::all())
        for (const auto& one : acts)
            if (one.is_offered()) out.insert(QString::fromStdString(std::string(one.name)).replace(u'.', u' '));
    for (const auto& source : sources(root, {QStringLiteral("app/cli/line")}))
        for (auto each = named.globalMatch(source.text); each.hasNext();) out.insert(each.next().captured(1));
    return out;
}

/// Why nobody can do it there: said in words.
bool gives_reason(const QString& said) {
    return said.startsWith(u"none: ") && said.size() > 14;
}

/// Typed in the page of registers, and by `register act`: of those the table says nothing.
bool is_typed(const registers::Step& step) {
    return step.written != registers::Written::elsewhere && !step.counted;
}

QString fault_of_window(const QString& said, const std::map<QString, QString>& in_windows) {
    if (gives_reason(said)) return {};
    const auto named = quoted(said);
    if (named.isEmpty()) return QStringLiteral("no window, and no reason");
    for (const auto& one : named) {
        const auto type = one.section(QStringLiteral(": "), 0, 0), sends = one.section(QStringLiteral(": "), 1);
        const auto there = in_windows.find(stem_of(type));
        if (there == in_windows.end()) return QStringLiteral("no such window: ") + type;
        const QRegularExpression used(QStringLiteral(R"(\bcommand::%1\b|::%1\()").arg(sends));
        if (sends.isEmpty() || !there->second.contains(used)) return type + QStringLiteral(" does not send ") + sends;
    }
    return {};
}

QString fault_of_terminal(const QString& said, const QSet<QString>& commands) {
    if (gives_reason(said)) return {};
    const auto named = quoted(said);
    if (named.isEmpty()) return QStringLiteral("no command, and no reason");
    for (const auto& one : named)
        if (!commands.contains(one)) return QStringLiteral("no such command: ") + one;
    return {};
}

/// What an action's line lacks; "" where it holds.
QString fault_of(const Way& way, const Ways& ways, const std::map<QString, QString>& in_windows,
                 const QSet<QString>& commands) {
    if (way.window.startsWith(u"after ")) {
        const auto first = quoted(way.window).value(0);
        const auto* step = domain::events::find(first.toStdString());
        if (step == nullptr) return QStringLiteral("after what nobody writes: ") + first;
        if (!way.terminal.isEmpty()) return QStringLiteral("nobody takes it, and a command is named");
        return ways.contains(first) || registers::step_of(step->action) ? QString()
                                                                        : QStringLiteral("no way to ") + first;
    }
    const auto fault = fault_of_window(way.window, in_windows);
    return fault.isEmpty() ? fault_of_terminal(way.terminal, commands) : fault;
}

}  // namespace

class TestWays : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        ways_ = ways_in(read_text(root + QStringLiteral("/docs/develop/ways.md")), twice_);
        windows_ = windows();
        commands_ = terminal_commands();
    }

    void every_action_has_a_way_or_a_reason() {
        QCOMPARE(twice_, QStringList());
        QStringList faults;
        int typed = 0;
        for (const auto& event : domain::events::all()) {
            const auto action = QString::fromUtf8(event.action.data(), static_cast<qsizetype>(event.action.size()));
            const auto step = registers::step_of(event.action);
            const auto line = ways_.find(action);
            const auto* act = domain::acts::writing(event.action);
            if ((step && is_typed(*step->step)) || (act != nullptr && act->is_offered() && is_in_a_window(*act))) {
                ++typed;
                if (line != ways_.end()) faults << action + QStringLiteral(": is typed, and has a line");
            } else if (line == ways_.end()) {
                faults << action + QStringLiteral(": no line");
            } else if (const auto fault = fault_of(line->second, ways_, windows_, commands_); !fault.isEmpty()) {
                faults << action + QStringLiteral(": ") + fault;
            }
        }
        QVERIFY(typed > 100);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    /// The terminal offers it by its description, and a window names it.
    [[nodiscard]] bool is_in_a_window(const domain::acts::Act& act) const {
        const QRegularExpression named(
            QStringLiteral(R"(\bcommand::%1(?![\w-]))")
                .arg(QString::fromUtf8(act.name.data(), static_cast<qsizetype>(act.name.size()))));
        return std::ranges::any_of(windows_, [&](const auto& one) { return one.second.contains(named); });
    }

    /// row_of (app/cli/terminal/named.h) answers for what a table lacks with its last row: no table lacks any.
    void every_table_of_the_terminal_names_every_value() {
        static const QRegularExpression used(QStringLiteral(R"((?<!::)\brow_of\((\w+), )"));
        int tables = 0;
        for (const auto& source : sources(root, {QStringLiteral("app/cli/commands")})) {
            const auto code = without_comments_and_strings(source.text);
            std::set<QString> names;
            for (auto each = used.globalMatch(code); each.hasNext();) names.insert(each.next().captured(1));
            for (const auto& name : names) {
                const QRegularExpression table(QStringLiteral(R"(constexpr [\w:<>]+ %1\[\]\{(.*?)\};)").arg(name),
                                               QRegularExpression::DotMatchesEverythingOption);
                static const QRegularExpression row(QStringLiteral(R"(\{(?:\w+::)*?(\w+)::(\w+), )"));
                QString enumeration;
                std::set<QString> there;
                for (auto each = row.globalMatch(table.match(code).captured(1)); each.hasNext();) {
                    const auto one = each.next();
                    enumeration = one.captured(1);
                    there.insert(one.captured(2));
                }
                QVERIFY2(!there.empty() && are_all_values(enumeration, there),
                         qPrintable(source.path + QStringLiteral(": ") + name));
                ++tables;
            }
        }
        QVERIFY(tables >= 9);
    }

    void no_line_is_about_what_nobody_writes() {
        for (const auto& [action, way] : ways_)
            QVERIFY2(domain::events::find(action.toStdString()), qPrintable(action));
    }

    void what_is_typed_is_offered_by_the_page_and_by_the_command() {
        QVERIFY(windows_.at(QStringLiteral("row_and_step")).contains(QStringLiteral("StepDialog")));
        QVERIFY(windows_.at(QStringLiteral("registers_page")).contains(QStringLiteral("view.begins")));
        QVERIFY(commands_.contains(QStringLiteral("register act")));
    }

    // The guide names what has to be done before the first query: each step of a register has its window at hand there.
    void a_step_that_begins_with_a_card_is_no_form() {
        const auto* step = registers::cards.step("card.received");
        QVERIFY(step->begins() && step->counted && !is_typed(*step));
        const auto missing = windows_.at(QStringLiteral("missing_dialog"));
        QVERIFY(missing.contains(QStringLiteral("receive_card(")) &&
                missing.contains(QStringLiteral("receive_letter(")));
    }

    void a_line_that_does_not_hold_is_found_data() {
        QTest::addColumn<QString>("window");
        QTest::addColumn<QString>("terminal");
        QTest::addColumn<QString>("fault");
        const auto add = [](const char* name, const char* window, const char* terminal, const char* fault) {
            QTest::newRow(name) << QString::fromLatin1(window) << QString::fromLatin1(terminal)
                                << QString::fromLatin1(fault);
        };
        add("whole", "`ReceiveCardForm: ReceiveCard`", "`card receive`", "");
        add("nothing", "", "", "no window, and no reason");
        add("no window", "`ReceiveLetterBox: Take`", "`card receive`", "no such window: ReceiveLetterBox");
        add("another window", "`CardPage: ReceiveCard`", "`card receive`", "CardPage does not send ReceiveCard");
        add("no command", "`ReceiveCardForm: ReceiveCard`", "`card take`", "no such command: card take");
        add("no reason", "`ReceiveCardForm: ReceiveCard`", "none: ", "no command, and no reason");
        add("after nothing", "after `card.eaten`", "", "after what nobody writes: card.eaten");
    }
    void a_line_that_does_not_hold_is_found() {
        QFETCH(QString, window);
        QFETCH(QString, terminal);
        QFETCH(QString, fault);
        QCOMPARE(fault_of({window, terminal}, ways_, windows_, commands_), fault);
    }

private:
    QStringList twice_;
    Ways ways_;
    std::map<QString, QString> windows_;
    QSet<QString> commands_;
};

JCIC_TEST(TestWays)
#include "test_ways.moc"
