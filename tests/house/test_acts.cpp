// What a person does at the desk is an act, and says so where it is written.
#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <array>

#include "support/places.h"
#include "support/test_program.h"
#include "tests/house/sources.h"

using namespace jcic;
using namespace jcic::house;

namespace {

/// What has come about, whoever is at the seat by then: the rest are acts.
constexpr std::array come_about{"action::session_signed_out", "came_of(",
                                "action::host_signed_in",     "action::host_password_changed",
                                "action::card_in_other_hand", "action::host_opened",
                                "action::settings_refused",   "action::card_seal_failed",
                                "action::host_signing_out"};

/// From this opening bracket to its own closing one.
QString in_brackets(const QString& code, qsizetype open) {
    int depth = 0;
    for (auto at = open; at < code.size(); ++at) {
        if (code[at] == u'(') ++depth;
        if (code[at] == u')' && --depth == 0) return code.mid(open + 1, at - open - 1);
    }
    return code.mid(open);
}

}  // namespace

class TestActs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void every_act_at_the_desk_asks_the_duties_of_the_day_inside_its_transaction_R_DU_4() {
        static const QRegularExpression appends(QStringLiteral("session(?:\\(\\))?(?:->|\\.)append\\("));
        int acts = 0;
        for (const auto& source : sources(QString::fromStdString(test::in_source("")), {QStringLiteral("app/desk")})) {
            const auto code = without_comments_and_strings(source.text);
            for (auto found = appends.globalMatch(code); found.hasNext();) {
                const auto match = found.next();
                const auto said = in_brackets(code, match.capturedEnd() - 1);
                const bool permitted = said.contains(QStringLiteral("ledger::")) || said.endsWith(u"permit") ||
                                       said.endsWith(u"permit_") || said.endsWith(u"officer()") ||
                                       said.endsWith(u"domain::may_back_up");
                acts += permitted ? 1 : 0;
                const bool happened =
                    said == u"said" ||  // by a verification: whatever it found
                    said == u"seen" ||  // of the settings, at a sign-in
                    std::ranges::any_of(come_about, [&](const char* one) { return said.contains(QLatin1String(one)); });
                QVERIFY2(permitted != happened, qPrintable(source.path + ": " + said));
            }
        }
        QVERIFY(acts >= 20);
    }
    void every_file_that_is_saved_says_whose_duty_that_is_R_DU_1() {
        static const QRegularExpression saves(QStringLiteral("SavedFile::at\\("));
        int files = 0;
        for (const auto& source : sources(QString::fromStdString(test::in_source("")), {QStringLiteral("app/desk")})) {
            const auto code = without_comments_and_strings(source.text);
            for (auto found = saves.globalMatch(code); found.hasNext(); ++files)
                QVERIFY2(!in_brackets(code, found.next().capturedEnd() - 1).contains(QStringLiteral("anybody")),
                         qPrintable(source.path));
        }
        QVERIFY(files >= 8);
    }
};

JCIC_TEST(TestActs)
#include "test_acts.moc"
