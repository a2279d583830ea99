// A file of answers for set-up: each line that is wrong is said in words, a register's step is held to its rule, and
// the request goes over nobody's file.
#include <QTemporaryDir>
#include <QtTest>
#include <array>
#include <fstream>

#include "app/base/clock.h"
#include "app/desk/setup/setup_answers.h"
#include "app/words/words.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;

class TestAnswerLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_file_of_answers_says_in_words_what_is_wrong_with_a_line() {
        const auto read = desk::read_answers(
            "no line\nbranch = a\nbranch = b\nbranche = c\npassword = x\nhead_code = 陳\nhead_also = boss\n"
            "password-held.password_held_by = nobody\npassword-held.why = x\n",
            folder(), today_);
        const std::array<const char*, 7> expected{"名稱 = 值",      "重複",       "branche",  "--password-fd",
                                                  "1 到 16 個英文", "supervisor", "custodian"};
        QCOMPARE(read.wrong.size(), expected.size());
        for (std::size_t at = 0; at < expected.size(); ++at) {
            const auto said = told(read.wrong[at]);
            QVERIFY2(said.contains(QString::fromUtf8(expected.at(at))), qPrintable(said));
            QVERIFY2(!said.contains("內容的格式不符"), qPrintable(said));
        }
    }

    /// Named before anything is founded, and not by the register afterwards.
    void a_step_of_the_answers_is_judged_by_its_rule_R_AU_7() {
        const auto test_of = [&](const domain::RocDate& called_back) {
            return desk::read_answers(
                       "head_code = L01\nauthorisation-test.sent = " + today_.text() +
                           "\nauthorisation-test.reply = 0000\nauthorisation-test.called = " + today_.text() +
                           "\nauthorisation-test.called-back = " + called_back.text() + "\n",
                       folder(), today_)
                .wrong;
        };
        QVERIFY(test_of(today_).empty());
        const auto wrong = test_of(domain::RocDate::parse("1100101").value());
        QCOMPARE(wrong.size(), std::size_t{1});
        QCOMPARE(wrong.front().code, FaultCode::input_form);
        QCOMPARE(std::string(wrong.front().detail("line")), std::string("5"));
        // A decision's first day may be over when the same file serves again.
        QVERIFY(
            desk::read_answers("head_code = L01\npassword-held.password_held_by = custodian\npassword-held.why = x\n"
                               "password-held.from = 1100101\n",
                               folder(), today_)
                .wrong.empty());
    }

    void a_request_goes_over_nothing_but_an_earlier_one() {
        write("ca.key", "precious");
        write("w1.csr", "-----BEGIN CERTIFICATE REQUEST-----\n");
        std::filesystem::create_symlink("nowhere", folder() / "link");
        const auto wrong = [&](const std::string& name) {
            return desk::read_answers("request = " + name + "\n", folder(), today_).wrong;
        };
        for (const auto* taken : {"ca.key", "link"}) {
            QCOMPARE(wrong(taken).size(), std::size_t{1});
            QCOMPARE(std::string(wrong(taken).front().detail("reason")), std::string("exists"));
        }
        QVERIFY(wrong("w1.csr").empty());
        QVERIFY(wrong("new.csr").empty());
    }

    void a_decisions_day_may_be_left_out() {
        const auto read = desk::read_answers(
            "\npassword-held.password_held_by = custodian\npassword-held.why = x\n"
            "deletion-procedure.title = x\n",
            folder(), today_);
        QStringList missing;
        for (const auto& fault : read.wrong) missing << QString::fromStdString(std::string(fault.detail("field")));
        QVERIFY2(!missing.contains("password-held.from"), qPrintable(missing.join(' ')));
        QVERIFY(missing.contains("deletion-procedure.from"));
        const auto& info = domain::setup_info(domain::SetupStep::password_held);
        QCOMPARE(read.line_of(info, "why"), std::size_t{3});
        QCOMPARE(read.line_of(info, "from"), std::size_t{2});  // of the step, where the field stands nowhere
    }

    /// It is asked then, or was kept before: a file that answers a register's step takes nothing away.
    void who_founds_may_be_left_out() {
        const auto read =
            desk::read_answers("authorisation-test.sent = " + today_.text() + "\nauthorisation-test.reply = 0000\n" +
                                   "authorisation-test.called = " + today_.text() +
                                   "\nauthorisation-test.called-back = " + today_.text() + "\n",
                               folder(), today_);
        QVERIFY(read.wrong.empty());
        QVERIFY(read.machine.empty());
        auto setup = desk::Setup::open(folder() / "branch", {folder() / "policy.conf", "policy.conf"}).value();
        VERIFY_OK(setup.take_answer(*domain::find_setup_question("head_code"), "L01"));
        VERIFY_OK(setup.take_answers(read.machine));
        QCOMPARE(setup.answer("head_code"), std::string("L01"));
    }

private:
    [[nodiscard]] std::filesystem::path folder() const { return directory_.path().toStdString(); }
    void write(const char* name, const std::string& text) const { std::ofstream(folder() / name) << text; }
    static QString told(const Fault& fault) {
        const auto words = words::words_for(fault);
        return words.title + words.cause + words.advice;
    }
    const domain::RocDate today_ = domain::roc_date_at(SystemClock().now());
    QTemporaryDir directory_;
};

JCIC_TEST(TestAnswerLines)
#include "test_answer_lines.moc"
