// What bash offers at the terminal, by the script that `completion bash` prints, in a real bash.

#include <QTemporaryDir>

#include "app/cli/command.h"
#include "cli/terminal.h"
#include "support/test_program.h"

using namespace jcic;
using test::jcic_desk_cli;

namespace {

QStringList words_of(const cli::Command& command) {
    return QString::fromUtf8(command.words.data(), qsizetype(command.words.size())).split(' ');
}

/// The words that may stand where the last of a command's does: "unlock" also begins "unlock-together".
QStringList begun_by(const QStringList& command) {
    QStringList out;
    const auto before = command.size() - 1;
    for (const auto& one : cli::commands()) {
        const auto its = words_of(one);
        if (its.size() > before && its.first(before) == command.first(before) &&
            its[before].startsWith(command[before]))
            out << its[before];
    }
    out.removeDuplicates();
    return out;
}

}  // namespace

class TestCompletion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        const auto printed = jcic_desk_cli({"completion", "bash"});
        QCOMPARE(printed.status, 0);
        QFile script(folder_.filePath("script"));
        QVERIFY(script.open(QFile::WriteOnly));
        script.write(printed.out.toUtf8());
        script_ = script.fileName();
        QDir folder(folder_.path());
        QVERIFY(folder.mkdir("there") && folder.mkdir("there/of queries"));
        for (const auto* name : {"there/one.pdf", "there/one two.pdf"}) {
            QFile file(folder_.filePath(name));
            QVERIFY(file.open(QFile::WriteOnly));
        }
    }

    void bash_offers_what_may_follow_data() {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<QStringList>("offers");
        const auto row = [](const char* name, const QStringList& typed, const QStringList& offers) {
            QTest::newRow(name) << typed << offers;
        };
        row("a command's first word", {"ca"}, {"calendar", "card"});
        row("its second", {"card", "h"}, {"hand-back"});
        row("its third", {"ledger", "recovery", "m"}, {"make"});
        row("each word once", {"ledger", "re"}, {"recovery", "restore"});
        row("an option of its own", {"paper", "verify", "--se"}, {"--seals"});
        row("of a command whose words begin another's", {"account", "unlock", "--user"}, {"--user"});
        row("of a command that begins with another's words", {"account", "unlock-together", "--sec"},
            {"--second-password-fd"});
        row("a global option before the command", {"--js"}, {"--json"});
        row("and after it", {"card", "list", "--js"}, {"--json"});
        row("none that was given", {"--json", "card", "list", "--js"}, {});
        row("the command after global options", {"--json", "--profile", "/tmp", "card", "h"}, {"hand-back"});
        row("after one with its sign", {"--profile", "=", "/tmp", "card", "h"}, {"hand-back"});
        row("a choice", {"check", "eligibility", "--item", ""}, {"T50", "T51", "T52"});
        row("behind the sign", {"check", "eligibility", "--item", "="}, {"T50", "T51", "T52"});
        row("begun behind it", {"check", "eligibility", "--business", "=", "cr"}, {"credit-card"});
        row("behind it in one word", {"check", "eligibility", "--business=cr"}, {"--business=credit-card"});
        row("a choice of a global option", {"--language", ""}, {"en", "zh"});
        row("a register", {"register", "list", "ca"}, {"card-loans", "cards", "case-corrections"});
        row("a register after options", {"register", "list", "--user", "L01", "--open", "let"}, {"letters"});
        row("no file where a register stands", {"register", "list", "one"}, {});
        row("a shell", {"completion", ""}, {"bash"});
        row("a file", {"paper", "verify", "o"}, {"of queries", "one two.pdf", "one.pdf"});
        row("a file after a register", {"register", "export", "cards", "one."}, {"one.pdf"});
        row("a file of an option", {"card", "list", "--trace", "one."}, {"one.pdf"});
        row("behind two dashes", {"paper", "verify", "--", "one."}, {"one.pdf"});
        row("no option behind two dashes", {"paper", "verify", "--", "--se"}, {});
        row("a folder, and no file", {"--profile", "o"}, {"of queries"});
        row("nothing of a person", {"ledger", "head", "--user", ""}, {});
        row("nothing where all stands", {"paper", "verify", "one.pdf", "o"}, {});
    }

    void bash_offers_what_may_follow() {
        QFETCH(QStringList, typed);
        QFETCH(QStringList, offers);
        QCOMPARE(offered({typed}), offers);
    }

    void every_command_and_option_is_offered() {
        QList<QStringList> lines;
        QStringList expected;
        for (const auto& command : cli::commands()) {
            const auto words = words_of(command);
            lines << words;
            expected << begun_by(words);
            lines << words + QStringList{"--"};
            for (const auto& options : {command.options, cli::common_options()})
                for (const auto& option : options)
                    expected << QString::fromUtf8(option.name.data(), qsizetype(option.name.size()));
        }
        auto offers = offered(lines);
        expected.sort();
        QCOMPARE(offers, expected);
    }

    void every_choice_is_offered() {
        QList<QStringList> lines;
        QStringList expected;
        const auto offer = [&](const QStringList& line, const cli::ValueInfo& value) {
            if (value.choices == nullptr) return;
            lines << line + QStringList{""};
            for (const auto choice : value.choices())
                expected << QString::fromUtf8(choice.data(), qsizetype(choice.size()));
        };
        for (const auto& command : cli::commands()) {
            const auto words = words_of(command);
            QStringList places;
            for (const auto& value : command.values) {
                offer(words + places, value);
                places << "1";
            }
            for (const auto& option : command.options)
                offer(words + QStringList{QString::fromUtf8(option.name.data(), qsizetype(option.name.size()))},
                      option.value);
        }
        QVERIFY(lines.size() >= 10);
        expected.sort();
        QCOMPARE(offered(lines), expected);
    }

private:
    /// COMPREPLY where the last of these words is being typed, sorted.
    [[nodiscard]] QStringList offered(const QList<QStringList>& lines) const {
        QString run = "set -u; cd '" + folder_.path() + "/there'; . '" + script_ + "'\n";
        for (const auto& typed : lines) {
            run += "COMP_WORDS=(jcic-desk-cli";
            for (const auto& word : typed) run += " '" + word + "'";
            run += QString("); COMP_CWORD=%1; _jcic_desk_cli; printf '%s\\n' \"${COMPREPLY[@]}\"\n").arg(typed.size());
        }
        const auto ended = test::run_to_end("/bin/bash", {"--norc", "-s"}, run.toUtf8());
        if (ended.status != 0 || !ended.error.isEmpty()) return {"failed", ended.error};
        auto out = ended.out.split('\n', Qt::SkipEmptyParts);
        out.sort();
        return out;
    }

    QTemporaryDir folder_;
    QString script_;
};

JCIC_TEST(TestCompletion)
#include "test_completion.moc"
