// The terminal's line as its table reads it: where options stand, how values are given, what is told of a slip.

#include "app/cli/line/run.h"
#include "app/words/words.h"
#include "cli/terminal.h"
#include "support/test_program.h"

using namespace jcic;
using test::is_fault;
using test::jcic_desk_cli;

namespace {

using Line = std::vector<std::string>;

/// One that the parser takes.
std::string some(const cli::ValueInfo& value) {
    return value.choices == nullptr ? "1" : std::string(value.choices().front());
}

/// The command with its values, and nothing else.
Line line_of(const cli::Command& command) {
    Line line;
    for (const auto& word : QString::fromUtf8(command.words.data(), qsizetype(command.words.size())).split(' '))
        line.push_back(word.toStdString());
    for (const auto& value : command.values) line.push_back(some(value));
    return line;
}

Line joined(Line first, const Line& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

bool takes_value(const cli::OptionInfo& option) {
    return option.value.kind != cli::ValueKind::none;
}

Line given(const cli::OptionInfo& option) {
    return takes_value(option) ? Line{std::string(option.name), some(option.value)} : Line{std::string(option.name)};
}

/// The options that the line is read to have; a fault is none.
std::optional<std::map<std::string, std::string>> options_of(const Line& line) {
    auto read = cli::read_command_line(line);
    return read ? std::optional(read->arguments.options) : std::nullopt;
}

/// "reason argument nearest" of the fault.
QString told(const Line& line) {
    const auto read = cli::read_command_line(line);
    if (read || read.error().code != FaultCode::usage) return {};
    QStringList parts;
    for (const auto* key : {"reason", "argument", "nearest"})
        if (const auto detail = read.error().detail(key); !detail.empty())
            parts << QString::fromUtf8(detail.data(), qsizetype(detail.size()));
    return parts.join(' ');
}

Line split(const QString& line) {
    Line out;
    for (const auto& word : line.split(' ')) out.push_back(word.toStdString());
    return out;
}

QString name_of(const cli::OptionInfo& option) {
    return QString::fromUtf8(option.name.data(), qsizetype(option.name.size()));
}

}  // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_words_of_no_command_begin_anothers() {
        for (const auto& one : cli::commands())
            for (const auto& other : cli::commands())
                QVERIFY(&one == &other || !other.words.starts_with(std::string(one.words) + ' '));
    }

    void global_options_may_stand_before_the_command() {
        for (const auto& command : cli::commands()) {
            const auto line = line_of(command);
            Line all;
            for (const auto& option : cli::common_options()) {
                const auto before = options_of(joined(given(option), line));
                QVERIFY2(before && before->size() == 1 && before->contains(std::string(option.name)),
                         qPrintable(name_of(option)));
                QVERIFY(before == options_of(joined(line, given(option))));
                all = joined(all, given(option));
            }
            QVERIFY(options_of(joined(all, line)) == options_of(joined(line, all)));
        }
        const auto ended = jcic_desk_cli({"--json", "--profile=/none", "check", "id", "A123456789"});
        QCOMPARE(ended.status, 0);
        QVERIFY2(ended.json().contains("valid"), qPrintable(ended.out));
    }

    void an_option_of_a_command_stands_behind_it() {
        for (const auto& command : cli::commands())
            for (const auto& option : command.options) {
                QVERIFY(options_of(joined(line_of(command), given(option))));
                QCOMPARE(told(joined(given(option), line_of(command))), "before " + name_of(option));
            }
    }

    void a_value_stands_behind_its_sign_too() {
        for (const auto& command : cli::commands())
            for (const auto& options : {command.options, cli::common_options()})
                for (const auto& option : options) {
                    if (!takes_value(option)) continue;
                    const auto line = line_of(command);
                    const auto signed_value = std::string(option.name) + "=" + some(option.value);
                    const auto read = options_of(joined(line, {signed_value}));
                    QVERIFY2(read && read->at(std::string(option.name)) == some(option.value), signed_value.c_str());
                    QVERIFY(read == options_of(joined(line, given(option))));
                }
    }

    void a_value_may_look_like_an_option_behind_its_sign() {
        QVERIFY(is_fault(jcic_desk_cli({"card", "list", "--json", "--profile=--none"}), "file.missing"));
        QCOMPARE(told({"card", "list", "--profile", "--none"}), QString("value --profile"));
        QVERIFY(options_of({"ledger", "verify", "--anchor=a=b"})->at("--anchor") == "a=b");
    }

    void a_flag_takes_no_value() {
        for (const auto& command : cli::commands())
            for (const auto& options : {command.options, cli::common_options()})
                for (const auto& option : options)
                    if (!takes_value(option))
                        QCOMPARE(told(joined(line_of(command), {std::string(option.name) + "=no"})),
                                 "flag " + name_of(option));
        const auto ended = jcic_desk_cli({"card", "list", "--json=no"});
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.error.contains("「--json」：後面不帶值。"), qPrintable(ended.error));
    }

    void no_option_is_given_twice() {
        for (const auto& command : cli::commands())
            for (const auto& options : {command.options, cli::common_options()})
                for (const auto& option : options)
                    QCOMPARE(told(joined(joined(line_of(command), given(option)), given(option))),
                             "twice " + name_of(option));
        QCOMPARE(told({"--json", "card", "list", "--json"}), QString("twice --json"));
        QCOMPARE(told({"card", "list", "--profile", "/a", "--profile=/a"}), QString("twice --profile"));
    }

    void one_option_alone_reads_standard_input() {
        int together = 0;
        for (const auto& command : cli::commands()) {
            Line line = line_of(command);
            int inputs = 0;
            for (const auto& option : command.options) {
                if (option.value.kind != cli::ValueKind::input) continue;
                line = joined(line, {std::string(option.name), "-"});
                ++inputs;
                QCOMPARE(told(line), inputs < 2 ? QString() : "one-input " + name_of(option));
                if (inputs == 2) break;
            }
            together += inputs == 2 ? 1 : 0;
        }
        QVERIFY(together > 0);  // register act, for one
        QVERIFY(options_of({"register", "act", "devices", "device.counted", "--rows", "/rows", "--values", "-"}));
        const auto ended =
            jcic_desk_cli({"register", "act", "devices", "device.counted", "--rows", "-", "--values", "-"});
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.error.contains("--values 已讀取標準輸入（-）；僅一項得由此讀取，另一項請指定檔案。"),
                 qPrintable(ended.error));
    }

    void two_dashes_end_the_options() {
        const auto checked = jcic_desk_cli({"check", "id", "--json", "--", "--help"});  // a value, and no ID number
        QCOMPARE(checked.status, 1);
        QCOMPARE(checked.json()["value"].toString(), QString("--help"));
        const auto read = cli::read_command_line({"--json", "--", "check", "id", "--"});
        QVERIFY(read && read->arguments.values == Line{"--"});
        QCOMPARE(told({"--", "--json"}), QString("command"));
    }

    void a_value_of_few_is_one_of_them_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* what, const char* line, const char* says) {
            QTest::newRow(what) << QString(line) << QString(says);
        };
        row("language", "card list --language fr", "choice --language");
        row("register", "register list crads", "choice crads cards");
        row("shell", "completion powershell", "choice powershell");
        // These are judged by who knows the rule.
        row("business", "check eligibility --business aml", "");
        row("item", "check eligibility --item T53", "");
        row("relation's end", "retention end 1 --how paused", "");
    }

    void a_value_of_few_is_one_of_them() {
        QFETCH(QString, line);
        QFETCH(QString, says);
        QCOMPARE(told(split(line)), says);
        if (says.isEmpty()) return;
        const auto ended = jcic_desk_cli(line.split(' ') + QStringList{"--json"});
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.json()["cause"].toString().contains("應為其中之一："), qPrintable(ended.out));
    }

    void a_slip_is_told_with_what_was_meant_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* what, const char* line, const char* says) {
            QTest::newRow(what) << QString(line) << QString(says);
        };
        row("a letter less", "card lst", "command card lst card list");
        row("two swapped, values behind", "chekc id A123456789", "command chekc id check id");
        row("the nearer of two", "ledger heals", "command ledger heals ledger seals");
        row("a command of one word", "self-chek", "command self-chek self-check");
        row("global option", "--jsn card list", "unknown --jsn --json");
        row("two swapped in a short one", "--jsno card list", "unknown --jsno --json");
        row("with a value", "card list --profil=/a", "unknown --profil --profile");
        row("own option", "ledger verify --usr L01", "unknown --usr --user");
        row("another command's", "check id 1 --usr L01", "unknown --usr");
        row("three letters", "card lxyz", "command card lxyz");
        row("a short one", "retention end 1 --no 1150101", "unknown --no");
        row("near nothing", "eat A123456789", "command eat");
    }

    void a_slip_is_told_with_what_was_meant() {
        QFETCH(QString, line);
        QFETCH(QString, says);
        QCOMPARE(told(split(line)), says);
        const auto ended = jcic_desk_cli(line.split(' '));
        QCOMPARE(ended.status, 2);
        const auto read = cli::read_command_line(split(line));
        const auto meant = QString::fromStdString(std::string(read.error().detail("nearest")));
        QVERIFY2(ended.error.contains(meant.isEmpty() ? "[usage]" : QStringLiteral("請確認是否為「%1」。").arg(meant)),
                 qPrintable(ended.error));
        QCOMPARE(ended.error.contains("請確認是否為"), !meant.isEmpty());
    }

    void half_a_command_is_told_with_what_may_follow() {
        QCOMPARE(told({"ledger", "recovery", "--json"}), QString("half ledger recovery"));
        QCOMPARE(told({"card list"}), QString("command card list card list"));  // one argument is no two words
        QCOMPARE(told({"", "card list"}), QString("command card list card list"));
        const auto ended = jcic_desk_cli({"ledger", "recovery"});
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.error.contains("make, records, confirm, use"), qPrintable(ended.error));
    }

    void no_secret_comes_as_an_argument() {
        int secrets = 0;
        for (const auto& command : cli::commands())
            for (const auto& option : command.options) {
                if (!option.name.ends_with("-fd")) continue;
                const auto name = std::string(option.name.substr(0, option.name.size() - 3));
                for (const auto& secret : {Line{name + "=hunter2"}, Line{name, "hunter2"}}) {
                    const auto read = cli::read_command_line(joined(line_of(command), secret));
                    // "--second CODE" is the person, where "--second-fd" is not taken.
                    if (read &&
                        std::ranges::find(command.options, name, &cli::OptionInfo::name) != command.options.end())
                        continue;
                    ++secrets;
                    QVERIFY(!read && read.error().detail("reason") == "secret");
                    QVERIFY(read.error().detail("descriptor") == option.name);
                }
            }
        QVERIFY(secrets > 50);
        QCOMPARE(told({"--password=hunter2", "card", "list"}), QString("secret --password"));
        QCOMPARE(told({"card", "list", "--password=hunter2"}), QString("secret --password"));
    }

    void what_stood_behind_a_secret_s_name_is_not_told() {
        for (const auto& line : {QStringList{"ledger", "head", "--user", "L01", "--password=hunter2"},
                                 {"ledger", "head", "--pasword=hunter2"},
                                 {"ledger", "head", "--password-fd=hunter2", "--user=L01"},
                                 {"ledger", "--password=hunter2"}}) {
            const auto ended = jcic_desk_cli(line);
            QVERIFY(ended.status == 2 || ended.status == 3);
            QVERIFY2(!(ended.out + ended.error).contains("hunter2"), qPrintable(ended.error));
        }
        const auto ended = jcic_desk_cli({"ledger", "head", "--user", "L01", "--password=hunter2", "--json"});
        QVERIFY(is_fault(ended, "usage"));
        QVERIFY2(ended.json()["advice"].toString().contains("--password-fd"), qPrintable(ended.out));
    }
};

JCIC_TEST(TestCommandLine)
#include "test_command_line.moc"
