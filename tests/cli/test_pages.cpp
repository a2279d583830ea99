// What the documents, the help and the examples tell people to type at a terminal is what the program takes: the
// command is in its table, and each option is that command's.

#include <QDirIterator>
#include <QMap>
#include <QRegularExpression>
#include <algorithm>
#include <set>

#include "app/cli/command.h"
#include "app/cli/commands/todo_ways.h"
#include "app/cli/line/run.h"
#include "app/domain/catalogue/catalogue.h"
#include "cli/terminal.h"
#include "support/places.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

QString read(const QString& path) {
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) qFatal("%s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

QString text(std::string_view from) {
    return QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size()));
}

/// What stands behind the program's name: quoted within a sentence, or as a line of its own.
struct Typed {
    QString words;
    qsizetype line = 0;  ///< of the page
    bool whole = false;  ///< a line of its own: as it is typed, with all that it needs
};
std::vector<Typed> typed_in(const QString& page) {
    static const QRegularExpression quoted(QStringLiteral("`jcic-desk-cli ([^`\n]*)`"));
    static const QRegularExpression line(QStringLiteral("(?m)^([# ]*)jcic-desk-cli ([^\n]*?)(?:  .*| #.*)?$"));
    std::vector<Typed> out;
    const auto line_of = [&](qsizetype at) { return page.left(at).count(u'\n') + 1; };
    for (auto found = quoted.globalMatch(page); found.hasNext();) {
        const auto one = found.next();
        out.push_back({one.captured(1).trimmed(), line_of(one.capturedStart()), false});
    }
    for (auto found = line.globalMatch(page); found.hasNext();) {
        const auto one = found.next();
        const auto words = one.captured(2);
        // What says "…" or "[--option]" stands for several lines; a common option alone asks for no command.
        const bool whole = one.captured(1).isEmpty() && !words.contains(u'…') && !words.contains(u'[') &&
                           !words.startsWith(QLatin1String("--"));
        out.push_back({one.captured(2).trimmed(), line_of(one.capturedStart(2)), whole});
    }
    return out;
}

/// "" where the terminal reads the line: its command, its values, its options with theirs.
QString unread(const QString& typed) {
    std::vector<std::string> words;
    static const QRegularExpression word(QStringLiteral("\"[^\"]*\"|\\S+"));
    for (auto found = word.globalMatch(typed); found.hasNext();)
        words.push_back(found.next().captured().remove(u'"').toStdString());
    const auto line = cli::read_command_line(words);
    if (line) return {};
    QString out = text(line.error().text());
    for (const auto& detail : line.error().details)
        out += QStringLiteral(" %1=%2").arg(text(detail.key), text(detail.value));
    return out;
}

/// "" where the program takes it.
QString wrong_with(const QString& typed) {
    static const QRegularExpression between(QStringLiteral("[\\s\\[\\]\"…]+"));
    const auto words = typed.split(between, Qt::SkipEmptyParts);
    QStringList command;
    QStringList options;
    bool over = false;  // the command's own words: values of its options are nobody's affair here
    for (const auto& word : words) {
        over = over || (word.startsWith("--") && !command.isEmpty());
        if (word.startsWith("--"))
            options << word.section(u'=', 0, 0);
        else if (!over)
            command << word.section(u'|', 0, 0);
    }
    const cli::Command* meant = nullptr;
    bool begins_one = command.isEmpty();
    for (const auto& one : cli::commands()) {
        const auto its = text(one.words).split(u' ');
        if (command.first(std::min(its.size(), command.size())) == its) meant = &one;
        begins_one = begins_one || its.first(std::min(its.size(), command.size())) == command;
    }
    if (meant == nullptr) return begins_one && options.size() <= 1 ? QString() : "no command: " + typed;
    for (const auto& option : options) {
        const auto is_it = [&](const cli::OptionInfo& info) { return text(info.name) == option; };
        if (std::ranges::none_of(meant->options, is_it) && std::ranges::none_of(cli::common_options(), is_it))
            return "no option of it: " + option + " in " + typed;
    }
    if (meant->words == "register act" && command.size() > 3 &&
        domain::events::find(command.at(3).toStdString()) == nullptr)
        return "no step: " + typed;
    return {};
}

}  // namespace

class TestPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_a_page_tells_people_to_type_is_taken() {
        const auto root = QString::fromStdString(test::in_source(""));
        QStringList pages{root + "/README.md", root + "/README.zh.md", root + "/installer/answers.conf",
                          root + "/installer/policy.conf"};
        QDirIterator documents(root + "/docs", {"*.md"}, QDir::Files, QDirIterator::Subdirectories);
        while (documents.hasNext()) pages << documents.next();
        QStringList faults;
        int commands = 0;
        for (const auto& page : pages)
            for (const auto& typed : typed_in(read(page))) {
                ++commands;
                auto fault = wrong_with(typed.words);
                if (fault.isEmpty() && typed.whole) fault = unread(typed.words);
                if (!fault.isEmpty())
                    faults << QStringLiteral("%1:%2: %3: %4").arg(page).arg(typed.line).arg(typed.words, fault);
            }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY2(commands > 60, qPrintable(QString::number(commands)));
    }

    void what_is_no_command_is_found() {
        const auto found = typed_in("so `jcic-desk-cli card list`\njcic-desk-cli todo --user L03   # today\n");
        QCOMPARE(found.size(), std::size_t{2});
        QVERIFY(found[0].words == "card list" && !found[0].whole && found[0].line == 1);
        QVERIFY(found[1].words == "todo --user L03" && found[1].whole && found[1].line == 2);
        QVERIFY(unread("query withdraw QUERY --user L03 --reason x").isEmpty());
        QVERIFY(!unread("query withdraw --user L03 --reason x").isEmpty());
        QVERIFY(!unread("todo --user").isEmpty());
        QVERIFY(wrong_with("card list --json").isEmpty());
        QVERIFY(wrong_with("practice …").isEmpty());
        QVERIFY(wrong_with("--json --profile=DIR card list").isEmpty());
        QVERIFY(!wrong_with("card lists").isEmpty());
        QVERIFY(!wrong_with("card list --open").isEmpty());
        QVERIFY(!wrong_with("register act hosts jcic-host.announce --user L01").isEmpty());
    }

    /// In a line of its own or within another's remark; a command of one word, which any sentence may have, behind the
    /// program's name.
    void every_command_is_in_the_terminals_page() {
        const auto page = read(QString::fromStdString(test::in_source("docs/use/terminal.md")));
        QStringList missing;
        for (const auto& one : cli::commands()) {
            const auto words =
                (one.words.find(' ') != std::string_view::npos ? QString() : QStringLiteral("jcic-desk-cli ")) +
                text(one.words);
            const QRegularExpression whole(
                QStringLiteral(R"((?<![\w-])%1(?![\w-]))").arg(QRegularExpression::escape(words)));
            if (!page.contains(whole)) missing << words;
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    /// What is listed, owed, withdrawn and refused of it: tests/rules/own-work.txt.
    void every_kind_of_the_todo_has_its_way() {
        const auto known = [](const std::string& command) {
            return std::ranges::any_of(cli::commands(), [&](const cli::Command& each) {
                return (command + ' ').starts_with(std::string(each.words) + ' ');
            });
        };
        std::set<std::string> names;
        for (int kind = 0; kind <= int(desk::TodoKind::register_step); ++kind)
            for (const bool in_hand : {true, false}) {
                desk::Owed row;
                row.kind = desk::TodoKind(kind);
                row.query = "q1";
                row.item = domain::Item::t52;
                row.person = domain::PersonId::parse("L03").value();
                row.card = "0129999-03";
                row.book = "devices";
                row.row = "2";
                row.in_hand = in_hand;
                row.copy = 3;
                const auto [name, command] = cli::way_of(row);
                QVERIFY2(known(command), command.c_str());
                names.insert(name);
                // Who has not the case has no word of their own (R-DU-15).
                if (row.kind == desk::TodoKind::decide_record)
                    QCOMPARE(command.starts_with("record still-needed"), in_hand);
                if (row.kind == desk::TodoKind::destroy_copy)
                    QVERIFY2(command.starts_with("copy destroy q1 T52 3 "), command.c_str());
            }
        QCOMPARE(names.size(), std::size_t(desk::TodoKind::register_step) + 1);
    }

    /// By the people of the practice branch; what everybody may is shown by a person with one duty.
    void a_row_of_the_terminals_page_is_of_whom_its_heading_names() {
        const QMap<QString, QString> people{{"Everybody, without signing in", "L0[0-9]"},  // of what says more with one
                                            {"Everybody, signed in", "L03"},
                                            {"Whoever may read that register", "L0[135]"},
                                            {"Query officer", "L03"},
                                            {"Supervisor", "L02"},
                                            {"Reviewer or auditor", "L0[67]"},
                                            {"Unit head", "L01"},
                                            {"Unit head or account administrator", "L0[18]"}};
        static const QRegularExpression user(QStringLiteral("--user (L\\d+)"));
        QStringList faults;
        int rows = 0;
        QString heading;
        for (const auto& line : read(QString::fromStdString(test::in_source("docs/use/terminal.md"))).split(u'\n')) {
            if (line.startsWith(QLatin1String("## "))) heading = line.mid(3);
            const auto named = user.match(line);
            if (!line.startsWith(QLatin1String("jcic-desk-cli ")) || !named.hasMatch()) continue;
            ++rows;
            const QRegularExpression of(QRegularExpression::anchoredPattern(people.value(heading, "nobody")));
            if (!of.match(named.captured(1)).hasMatch()) faults << heading + ": " + line;
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY(rows > 70);
    }
};

JCIC_TEST(TestPages)
#include "test_pages.moc"
