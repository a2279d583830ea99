#include <algorithm>
#include <initializer_list>
#include <iostream>
#include <utility>

#include "app/cli/secrets.h"
#include "app/desk/registers/card_steps.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/host_limit.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/seat/card_desk.h"
#include "app/desk/seat/card_password.h"
#include "app/desk/seat/card_typist.h"
#include "app/desk/seat/seat.h"
#include "app/files/files.h"
#include "app/words/counted.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

constexpr auto named_by = "--typist";

/// The card that the signed-in person has out; "" for none, of which the desk tells.
std::string held_card(const desk::Seat& seat) {
    for (const auto& [number, entry] : seat.people().cards())
        if (entry.holder == seat.person()) return number;
    return {};
}

/// Who steps in to type the card's password (R-DU-2).
class SteppingIn {
public:
    /// Whom --typist names, else the only one who may, and their own password; nobody where the branch asks for none.
    /// Faults rule.R-DU-2, usage.
    static Result<SteppingIn> ask(const Arguments& arguments, desk::Workplace& workplace) {
        const auto parts = workplace.parts();
        JCIC_TRY(const desk::Seat* seat, parts.seating.taken_seat());
        SteppingIn out;
        if (!desk::asks_for_typist(parts.machine, *seat)) return out;
        const auto may = desk::typists_of(parts.machine, *seat, held_card(*seat));
        if (arguments.has(named_by)) {
            JCIC_TRY(out.person_, domain::PersonId::parse(arguments.option(named_by)));
        } else if (may.size() == 1) {
            out.person_ = may.front();
        } else {
            return fail(FaultCode::rule_du_2, "arguments", {{"argument", named_by}, {"reason", "nobody"}});
        }
        JCIC_TRY(out.password_, read_secret(arguments, "--typist-password-fd",
                                            filled(Cli::tr("%1 的密碼"), seat->names().named(out.person_->text()))));
        return out;
    }

    /// As long as this lives.
    desk::SteppedIn typist() const {
        if (!person_) return std::nullopt;
        return desk::Typist{*person_, &password_};
    }

private:
    std::optional<domain::PersonId> person_;
    Secret password_;
};

constexpr auto last_try = "--last-try";

std::string iso_date(UtcTime time) {
    return domain::iso_text(time).substr(0, 10);
}

QString tries_text(int tries) {
    return Cli::tr("晶片卡密碼尚可輸入 %n 次", nullptr, words::counted(tries));
}

/// A secret that a command needs: the option that names its file descriptor, and the prompt without one.
struct Wanted {
    std::string option;
    const char* prompt;  ///< of the context "Cli"; %1 is the card
    bool twice = false;  ///< a new one: at a prompt it is typed twice
};

Result<Secret> typed(const Arguments& arguments, const Wanted& wanted, const std::string& card) {
    const auto prompt = filled(Cli::tr(wanted.prompt), card);
    return wanted.twice ? new_secret(arguments, wanted.option, prompt) : read_secret(arguments, wanted.option, prompt);
}

/// What a use of the card's password has.
struct Used {
    const std::string& number;
    const std::vector<Secret>& secrets;  ///< in the order wanted
    const desk::Consent& consent;
    desk::SteppedIn typist;
};

/// Signs in, finds the card that the person has out, tells the tries left, asks for consent where it is the last one,
/// and takes in the secrets, in the order wanted. Nothing of that costs a try. `use` then goes to the desk, which
/// writes before it acts.
template <class Use>
Result<Answer> with_card(const Arguments& arguments, std::initializer_list<Wanted> wanted_secrets, Use use) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    const auto parts = workplace->parts();
    JCIC_TRY(desk::Seat * seat, parts.seating.taken_seat());
    JCIC_TRY(const auto card, desk::open_held_card(parts, *seat));
    JCIC_TRY(const int tries, parts.card_line.card().tries_left());
    const bool doubted = parts.card_line.card().doubted();
    const auto told = [&] {
        if (doubted) return Cli::tr("前次密碼錯誤或結果不明，本卡不告知剩餘次數");
        return parts.card_line.told_tries(tries) ? tries_text(tries) : Cli::tr("無法得知剩餘次數");
    };
    std::cerr << said_of(card.number, told().toStdString()) << std::endl;
    if (doubted)
        std::cerr << filled(Cli::tr("再錯誤可能即鎖卡。確定輸入者，請加 --last-try %1。"), card.number).toStdString()
                  << std::endl;
    else if (tries == 1)
        std::cerr
            << filled(Cli::tr("僅餘一次，輸入錯誤即鎖卡。確定輸入者，請加 --last-try %1。"), card.number).toStdString()
            << std::endl;
    desk::Consent consent;
    if (arguments.has(last_try)) consent = desk::LastTryConsent{arguments.option(last_try)};
    JCIC_TRY(const auto steps_in, SteppingIn::ask(arguments, *workplace));
    std::vector<Secret> secrets;
    for (const auto& wanted : wanted_secrets) {
        JCIC_TRY(auto secret, typed(arguments, wanted, card.number));
        secrets.push_back(std::move(secret));
    }
    return use(workplace->card_password(), Used{card.number, secrets, consent, steps_in.typist()});
}

Answer done(const std::string& number, const QString& text) {
    return Answer{{"number", number}, {"ok", true}}.say(Cli::tr("%1：%2"), number, text);
}

}  // namespace

Result<std::shared_ptr<desk::Workplace>> with_jcic_open(const Arguments& arguments) {
    const desk::HostLimit limit(desk::host_time_of_a_command);
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_TRY(const auto person, person_in(arguments, "--user"));
    const bool seated = sits_there(*workplace, person);
    if (seated && workplace->parts().seating.seat()->jcic().is_open()) return workplace;
    JCIC_TRY(const auto password, own_password(arguments, person));
    if (!seated) JCIC_CHECK(sign_in_as(*workplace, person, password, desk::HostAccount::leave));
    const auto parts = workplace->parts();
    // Before another secret is asked for, and before JCIC is: a session there is not opened for nobody, or for another
    // card than the one that the person has out.
    JCIC_TRY(desk::Seat * seat, parts.seating.officers_seat("serials"));
    JCIC_TRY(const auto card, desk::open_held_card(parts, *seat));
    if (!parts.machine.settings().host_account_apart) {
        JCIC_CHECK(workplace->seat().open_account(password));
    } else {
        JCIC_TRY(const auto account, read_secret(arguments, "--host-password-fd",
                                                 filled(Cli::tr("%1 在聯徵中心的帳號目前的密碼"), person)));
        JCIC_CHECK(workplace->seat().open_account(account));
    }
    JCIC_TRY(const auto steps_in, SteppingIn::ask(arguments, *workplace));
    JCIC_TRY(const auto pin, read_secret(arguments, "--pin-fd", filled(Cli::tr("晶片卡 %1 的密碼"), card.number)));
    desk::Consent consent;
    if (arguments.has("--last-try")) consent = desk::LastTryConsent{arguments.option("--last-try")};
    JCIC_CHECK(workplace->card().open_jcic(pin, {}, consent, steps_in.typist()));
    return workplace;
}

Result<Answer> card_list(const Arguments& arguments) {
    JCIC_TRY(auto cards, open_cards(arguments));
    JCIC_TRY(const auto readers, cards.card().list());
    return Answer().list("readers", readers, [](const auto& one) {
        return Answer{{"name", one.name}, {"state", one.state}, {"profile", one.profile}, {"number", one.number}}
            .say_lines(one.name + "  " + one.state + "  " + one.number);
    });
}

Result<Answer> card_info(const Arguments& arguments) {
    JCIC_TRY(auto cards, open_cards(arguments));
    JCIC_TRY(const auto facts, cards.card().inspect({arguments.option("--reader"), {}}));
    const auto& [card, tries, distrust] = facts;
    const auto& certificate = card.certificate;
    // Whether a password was wrong since the last that was right stands in the ledger, which nobody has opened here.
    const auto told = cards.workplace ? cards.workplace->parts().card_line.told_tries(tries) : std::optional(tries);
    Answer answer{{"reader", card.reader},
                  {"atr", to_hex(card.atr)},
                  {"profile", card.profile},
                  {"number", card.number},
                  {"tries_left", told}};
    answer
        .add("certificate", {{"subject", certificate.subject()},
                             {"not_after", iso_date(certificate.not_after())},
                             {"algorithm", certificate.algorithm()},
                             {"valid", !distrust}})
        .say_lines(card.number + "  " + card.reader)
        .say(told ? tries_text(*told) : Cli::tr("無法得知剩餘次數；前次密碼是否錯誤，登入後始得查知"))
        .say(Cli::tr("憑證 %1，%2，有效至 %3"), certificate.subject(), certificate.algorithm(),
             iso_date(certificate.not_after()));
    if (!distrust) return answer;
    const auto words = words::words_for(*distrust);
    return answer.say(Cli::tr("%1：%2"), words.title, words.cause).with(outcome_of(distrust->code));
}

Result<Answer> card_receive(const Arguments& arguments) {
    JCIC_TRY(const auto custodian, person_in(arguments, "--custodian"));
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto number, workplace->card().receive(custodian));
    return done(number, filled(Cli::tr("卡片已登記，由 %1 保管"), custodian));
}

Result<Answer> card_hand_back(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    const auto& number = arguments.values.front();
    const auto snapshot = workplace->snapshot();
    const auto card = std::ranges::find(snapshot->cards, number, &desk::CardRow::number);
    if (card == snapshot->cards.end())
        return fail(FaultCode::card_custody, "card.hand-back", {{"card", number}, {"reason", "unknown"}});
    const auto wanted = desk::handing_back(number, card->custodian);
    JCIC_TRY(const auto page, workplace->registers().page(wanted));
    if (arguments.has("--check")) return page_to_sign(page.text);
    JCIC_TRY(const auto password, signers_password(arguments, "--custodian-password-fd", page.text,
                                                   filled(Cli::tr("%1 的密碼"), card->custodian_name)));
    JCIC_CHECK(workplace->registers().take_step(wanted, page, password));
    return done(number, filled(Cli::tr("晶片卡已歸還，由 %1 保管"), card->custodian));
}

Result<Answer> card_verify_pin(const Arguments& arguments) {
    return with_card(arguments, {{"--pin-fd", QT_TRANSLATE_NOOP("Cli", "晶片卡 %1 的密碼")}},
                     [](desk::CardPasswordDesk& desk, const Used& used) -> Result<Answer> {
                         JCIC_CHECK(desk.verify(used.secrets[0], used.consent, used.typist));
                         return done(used.number, Cli::tr("晶片卡密碼正確"));
                     });
}

Result<Answer> card_change_pin(const Arguments& arguments) {
    return with_card(arguments,
                     {{"--pin-fd", QT_TRANSLATE_NOOP("Cli", "晶片卡 %1 的密碼")},
                      {"--new-pin-fd", QT_TRANSLATE_NOOP("Cli", "晶片卡 %1 的新密碼"), true}},
                     [](desk::CardPasswordDesk& desk, const Used& used) -> Result<Answer> {
                         JCIC_CHECK(desk.change(used.secrets[0], used.secrets[1], used.consent, used.typist));
                         return done(used.number, Cli::tr("晶片卡密碼已變更"));
                     });
}

Result<Answer> card_unblock(const Arguments& arguments) {
    return with_card(arguments,
                     {{"--puk-fd", QT_TRANSLATE_NOOP("Cli", "晶片卡 %1 的解鎖碼")},
                      {"--new-pin-fd", QT_TRANSLATE_NOOP("Cli", "晶片卡 %1 的新密碼"), true}},
                     [](desk::CardPasswordDesk& desk, const Used& used) -> Result<Answer> {
                         JCIC_CHECK(desk.unblock(used.secrets[0], used.secrets[1], used.consent, used.typist));
                         return done(used.number, Cli::tr("卡片已解鎖"));
                     });
}

Result<Answer> card_sign(const Arguments& arguments) {
    JCIC_TRY(const std::string content, files::read_text_given(arguments.values.front()));
    return with_card(arguments, {{"--pin-fd", QT_TRANSLATE_NOOP("Cli", "晶片卡 %1 的密碼")}},
                     [&](desk::CardPasswordDesk& desk, const Used& used) -> Result<Answer> {
                         JCIC_TRY(const auto made, desk.sign_file(used.secrets[0], content, used.consent, used.typist));
                         return Answer{{"number", used.number},
                                       {"prefix", "jcic-desk file v1"},
                                       {"signature", to_hex(made.signature)},
                                       {"certificate", to_hex(made.certificate)}}
                             .say_lines(to_hex(made.signature));
                     });
}

}  // namespace jcic::cli
