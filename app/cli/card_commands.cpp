#include "app/cli/cli_text.h"
#include "app/cli/command.h"
#include "app/desk/files.h"
#include "app/desk/rooms.h"

#include <initializer_list>
#include <iostream>
#include <utility>

namespace jcic::cli {
namespace {

std::string iso_date(UtcTime time) {
    return domain::iso_text(time).substr(0, 10);
}

std::string tries_text(int tries) {
    return Cli::tr("卡片密碼還可以試 %1 次").arg(tries).toStdString();
}

/// A secret that a command needs: the option that names its file descriptor, and the prompt without one.
struct Wanted {
    std::string option;
    const char* prompt;  ///< of the context "Cli"
};

/// Signs in, finds the card, tells the tries left and takes in the secrets, in the order wanted. Then the event is
/// written, `use` does what may change something on the card, and its outcome is written too.
template <class Use>
Result<Answer> with_card(const Arguments& arguments, const std::string& action,
                         std::initializer_list<Wanted> wanted_secrets, Use use) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    auto& rooms = workplace->rooms();
    JCIC_TRY(const auto card, rooms.card->open({rooms.wanted_reader, {}}));
    JCIC_TRY(const int tries, rooms.card->tries_left());
    std::cerr << said_of(card.number, tries_text(tries)) << std::endl;
    std::vector<Secret> secrets;
    for (const auto& wanted : wanted_secrets) {
        JCIC_TRY(auto secret, read_secret(arguments, wanted.option, Cli::tr(wanted.prompt).toStdString()));
        secrets.push_back(std::move(secret));
    }
    const std::string subject = "card:" + card.number;
    auto& session = *rooms.seat->session;
    JCIC_CHECK(
        session.append(desk::plain_entry(rooms.random, action, subject, {{"tries-left", std::to_string(tries)}})));
    Result<Answer> answer = use(*rooms.card, card, std::as_const(secrets));
    const std::string problem = answer ? "" : std::string(answer.error().text());
    JCIC_CHECK(session.append(
        desk::plain_entry(rooms.random, action + (answer ? "-done" : "-failed"), subject, {{"problem", problem}})));
    return answer;
}

Answer done(const std::string& number, const QString& text) {
    return {{{"number", number}, {"ok", true}}, said_of(number, text.toStdString()), Outcome::done};
}

}  // namespace

Result<Answer> card_list(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_TRY(const auto readers, workplace->rooms().card->list());
    Answer answer;
    answer.json = {{"readers", nlohmann::ordered_json::array()}};
    for (const auto& reader : readers) {
        answer.json["readers"].push_back(
            {{"name", reader.name}, {"state", reader.state}, {"profile", reader.profile}, {"number", reader.number}});
        answer.text += (answer.text.empty() ? "" : "\n") + reader.name + "  " + reader.state + "  " + reader.number;
    }
    return answer;
}

Result<Answer> card_info(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    auto& rooms = workplace->rooms();
    JCIC_TRY(const auto card, rooms.card->open({rooms.wanted_reader, {}}));
    JCIC_TRY(const int tries, rooms.card->tries_left());
    const auto& certificate = card.certificate;
    // open() has judged the certificate already: one that is not valid is a fault.
    return Answer{{{"reader", card.reader},
                   {"atr", to_hex(card.atr)},
                   {"profile", card.profile},
                   {"number", card.number},
                   {"tries_left", tries},
                   {"certificate",
                    {{"subject", certificate.subject()},
                     {"not_after", iso_date(certificate.not_after())},
                     {"algorithm", certificate.algorithm()},
                     {"valid", true}}}},
                  card.number + "  " + card.reader + "\n" + tries_text(tries) + "\n" +
                      Cli::tr("憑證 %1，%2，有效至 %3")
                          .arg(text_of(certificate.subject()), text_of(certificate.algorithm()),
                               text_of(iso_date(certificate.not_after())))
                          .toStdString(),
                  Outcome::done};
}

Result<Answer> card_verify_pin(const Arguments& arguments) {
    return with_card(
        arguments, "card.verifying", {{"--pin-fd", QT_TRANSLATE_NOOP("Cli", "卡片密碼")}},
        [](card::Card& card, const card::CardIdentity& identity, const std::vector<Secret>& secrets) -> Result<Answer> {
            JCIC_CHECK(card.verify_pin(secrets[0]));
            return done(identity.number, Cli::tr("卡片密碼正確"));
        });
}

Result<Answer> card_change_pin(const Arguments& arguments) {
    return with_card(
        arguments, "card.pin-changing",
        {{"--pin-fd", QT_TRANSLATE_NOOP("Cli", "卡片密碼")},
         {"--new-pin-fd", QT_TRANSLATE_NOOP("Cli", "新的卡片密碼")}},
        [](card::Card& card, const card::CardIdentity& identity, const std::vector<Secret>& secrets) -> Result<Answer> {
            JCIC_CHECK(card.change_pin(secrets[0], secrets[1]));
            return done(identity.number, Cli::tr("卡片密碼已變更"));
        });
}

Result<Answer> card_unblock(const Arguments& arguments) {
    return with_card(
        arguments, "card.unblocking",
        {{"--puk-fd", QT_TRANSLATE_NOOP("Cli", "解鎖碼")}, {"--new-pin-fd", QT_TRANSLATE_NOOP("Cli", "新的卡片密碼")}},
        [](card::Card& card, const card::CardIdentity& identity, const std::vector<Secret>& secrets) -> Result<Answer> {
            JCIC_CHECK(card.unblock(secrets[0], secrets[1]));
            return done(identity.number, Cli::tr("卡片已解鎖"));
        });
}

Result<Answer> card_sign(const Arguments& arguments) {
    JCIC_TRY(const std::string content, desk::read_file(arguments.values.front()));
    return with_card(arguments, "card.signing", {{"--pin-fd", QT_TRANSLATE_NOOP("Cli", "卡片密碼")}},
                     [&](card::Card& card, const card::CardIdentity& identity,
                         const std::vector<Secret>& secrets) -> Result<Answer> {
                         JCIC_CHECK(card.verify_pin(secrets[0]));
                         // A prefix of its own, which no request to the host can carry: a signature over a file is
                         // never one over a query.
                         Bytes message = to_bytes("jcic-desk file v1");
                         message.push_back(0);
                         message.insert(message.end(), content.begin(), content.end());
                         JCIC_TRY(const auto signature, card.sign(message));
                         return Answer{{{"number", identity.number},
                                        {"prefix", "jcic-desk file v1"},
                                        {"signature", to_hex(signature)},
                                        {"certificate", to_hex(identity.certificate.der())}},
                                       to_hex(signature),
                                       Outcome::done};
                     });
}

}  // namespace jcic::cli
