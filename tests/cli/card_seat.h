#pragma once
// A practice profile whose card the querier has out, and the terminal's card commands at it.

#include "app/desk/seat/card_desk.h"
#include "app/desk/seat/seat.h"
#include "cli/terminal.h"
#include "scenario/card_hands.h"
#include "scenario/profile.h"

namespace jcic::test {

class CardSeat {
protected:
    static constexpr const char* user = "L03";

    void open_seat() {
        profile_ = profiles_.fresh();
        secrets_ = practice_secrets(profile_);
        hand_out();
    }
    [[nodiscard]] Ended card(const QStringList& line, const QByteArray& input = {}) const {
        return jcic_desk_cli(
            QStringList{"card"} + line + QStringList{"--json", "--profile", QString::fromStdString(profile_.string())},
            input);
    }
    /// As the user, with every secret on standard input, a line each.
    [[nodiscard]] Ended card_as_user(const QStringList& line, const QByteArrayList& secrets) const {
        return card(line + QStringList{"--user", user, "--password-fd", "0"},
                    (QByteArrayList{secrets_.at(user)} + secrets).join('\n') + '\n');
    }
    [[nodiscard]] Ended verify_pin(const QByteArray& pin, const QStringList& more = {}) const {
        return card_as_user(QStringList{"verify-pin", "--pin-fd", "0"} + more, {pin});
    }
    [[nodiscard]] QByteArray wrong_pin() const { return secrets_.at("card") == "000000" ? "000001" : "000000"; }
    [[nodiscard]] QByteArray wrong_puk() const { return secrets_.at("puk") == "00000000" ? "00000001" : "00000000"; }

    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    std::map<QString, QByteArray> secrets_;

private:
    /// Out of custody, to the user.
    void hand_out() {
        const auto workplace = scenario::open(profile_);
        const auto secret = [&](const char* whose) { return Secret::from(view(secrets_.at(whose).toStdString())); };
        QVERIFY(
            workplace->seat().sign_in(domain::PersonId::parse(user).value(), secret(user), desk::HostAccount::leave));
        const auto custodian = scenario::custodian_of(*workplace, "0129999-03");
        QVERIFY(custodian && scenario::hand_over(*workplace, true, "0129999-03", secret(custodian->text().c_str())));
    }
};

}  // namespace jcic::test
