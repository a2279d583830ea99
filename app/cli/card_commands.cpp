#include "app/cli/command.h"
#include "app/desk/files.h"
#include "app/desk/rooms.h"

#include <filesystem>

namespace jcic::cli {
namespace {

std::string iso_date(UtcTime time) {
    return domain::iso_text(time).substr(0, 10);
}

/// Signs in, finds the card, and runs `use`, which must change something on the card; its event comes first, its
/// outcome after.
template <class Use>
Result<Answer> with_card(const Arguments& arguments, const std::string& action, Use use) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    auto& rooms = workplace->rooms();
    JCIC_TRY(const auto card, rooms.card->open({rooms.wanted_reader, {}}));
    const std::string subject = "card:" + card.number;
    auto& session = *rooms.seat->session;
    JCIC_TRY(const int tries, rooms.card->tries_left());
    JCIC_CHECK(
        session.append(desk::plain_entry(rooms.random, action, subject, {{"tries-left", std::to_string(tries)}})));
    Result<Answer> answer = use(rooms, card);
    const std::string problem = answer ? "" : std::string(answer.error().text());
    JCIC_CHECK(session.append(
        desk::plain_entry(rooms.random, action + (answer ? "-done" : "-failed"), subject, {{"problem", problem}})));
    return answer;
}

Answer done(const std::string& number, std::string text) {
    return {{{"number", number}, {"ok", true}}, number + "：" + std::move(text), Outcome::done};
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
                  card.number + "  " + card.reader + "\n卡片密碼還可以試 " + std::to_string(tries) + " 次\n憑證 " +
                      certificate.subject() + "，" + certificate.algorithm() + "，有效至 " +
                      iso_date(certificate.not_after()),
                  Outcome::done};
}

Result<Answer> card_verify_pin(const Arguments& arguments) {
    return with_card(arguments, "card.verifying",
                     [&](desk::Rooms& rooms, const card::CardIdentity& card) -> Result<Answer> {
                         JCIC_TRY(const auto pin, read_secret(arguments, "--pin-fd", "卡片密碼"));
                         JCIC_CHECK(rooms.card->verify_pin(pin));
                         return done(card.number, "卡片密碼正確");
                     });
}

Result<Answer> card_change_pin(const Arguments& arguments) {
    return with_card(arguments, "card.pin-changing",
                     [&](desk::Rooms& rooms, const card::CardIdentity& card) -> Result<Answer> {
                         JCIC_TRY(const auto pin, read_secret(arguments, "--pin-fd", "卡片密碼"));
                         JCIC_TRY(const auto new_pin, read_secret(arguments, "--new-pin-fd", "新的卡片密碼"));
                         JCIC_CHECK(rooms.card->change_pin(pin, new_pin));
                         return done(card.number, "卡片密碼已變更");
                     });
}

Result<Answer> card_unblock(const Arguments& arguments) {
    return with_card(arguments, "card.unblocking",
                     [&](desk::Rooms& rooms, const card::CardIdentity& card) -> Result<Answer> {
                         JCIC_TRY(const auto puk, read_secret(arguments, "--puk-fd", "解鎖碼"));
                         JCIC_TRY(const auto new_pin, read_secret(arguments, "--new-pin-fd", "新的卡片密碼"));
                         JCIC_CHECK(rooms.card->unblock(puk, new_pin));
                         return done(card.number, "卡片已解鎖");
                     });
}

Result<Answer> card_sign(const Arguments& arguments) {
    JCIC_TRY(const std::string content, desk::read_file(arguments.values.front()));
    return with_card(arguments, "card.signing",
                     [&](desk::Rooms& rooms, const card::CardIdentity& card) -> Result<Answer> {
                         JCIC_TRY(const auto pin, read_secret(arguments, "--pin-fd", "卡片密碼"));
                         JCIC_CHECK(rooms.card->verify_pin(pin));
                         // A prefix of its own, which no request to the host can carry: a signature over a file is
                         // never one over a query.
                         Bytes message = to_bytes("jcic-desk file v1");
                         message.push_back(0);
                         message.insert(message.end(), content.begin(), content.end());
                         JCIC_TRY(const auto signature, rooms.card->sign(message));
                         return Answer{{{"number", card.number},
                                        {"prefix", "jcic-desk file v1"},
                                        {"signature", to_hex(signature)},
                                        {"certificate", to_hex(card.certificate.der())}},
                                       to_hex(signature),
                                       Outcome::done};
                     });
}

}  // namespace jcic::cli
