// 調閱序號補查登記簿: which serial numbers JCIC was asked for by subject, and what became of those that no query here
// holds (R-SE-2). Asking, what was found and its taking over are written by who asks
// (app/inquiry/steps/lost_serials.cpp).
#include "app/domain/registers/lost_serials.h"

#include <algorithm>

#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_lost_serials {
namespace {

constexpr std::string_view asked_for = "asked";
constexpr std::string_view answered = "answered";
constexpr std::string_view unanswered = "unanswered";
constexpr std::string_view found = "found";
constexpr std::string_view taken = "taken";
constexpr std::string_view left = "left";
constexpr std::array states{State{asked_for, JCIC_WORD("registers", "詢問中")},
                            State{answered, JCIC_WORD("registers", "聯徵已回覆"), true},
                            State{unanswered, JCIC_WORD("registers", "未獲回覆"), true},
                            State{found, JCIC_WORD("registers", "找回，本機無查詢案")},
                            State{taken, JCIC_WORD("registers", "已併入查詢案"), true},
                            State{left, JCIC_WORD("registers", "不調閱"), true},
                            erased_state};
constexpr std::array from_asked{asked_for};
constexpr std::array from_found{found};
constexpr std::array from_left{left};
/// A program that was killed while it asked leaves a row that nobody answers.
constexpr std::array from_over{asked_for, answered, unanswered, taken, left};

constexpr auto of_subject = personal(field::subject, JCIC_WORD("registers", "身分證字號"), events::Kind::subject);
constexpr std::array asking{of_subject, personal(field::why, JCIC_WORD("registers", "補查事由"))};
constexpr std::array answer{asked(field::held, JCIC_WORD("registers", "聯徵仍持有筆數"), events::Kind::number),
                            asked(field::without_query, JCIC_WORD("registers", "其中無查詢案"), events::Kind::number),
                            asked(field::not_here, JCIC_WORD("registers", "Z52 有、本機無"), events::Kind::number)};
constexpr std::array no_answer{asked(field::problem, JCIC_WORD("registers", "原因"), events::Kind::problem)};
constexpr std::array number_found{asked(field::asking, JCIC_WORD("registers", "補查登記編號")),
                                  of_subject,
                                  asked(field::item, JCIC_WORD("registers", "項目"), events::Kind::item),
                                  personal(field::masked, JCIC_WORD("registers", "調閱序號")),
                                  asked(field::issued, JCIC_WORD("registers", "取得時間"), events::Kind::instant),
                                  asked(field::deadline, JCIC_WORD("registers", "暫存至"), events::Kind::instant),
                                  asked(field::deadline_from, JCIC_WORD("registers", "期限算自"))};
constexpr std::array into_query{asked(field::query, JCIC_WORD("registers", "併入的查詢"))};
constexpr std::array leaving{personal("left-why", JCIC_WORD("registers", "不調閱的原因")), remark};
constexpr std::array waiting_again{personal("again-why", JCIC_WORD("registers", "改回的原因")), remark};

constexpr std::array steps{
    elsewhere(action::lost_serial_asking, JCIC_WORD("registers", "向聯徵中心查詢仍有效之調閱序號"), {}, asked_for,
              asking),
    elsewhere(action::lost_serial_answered, JCIC_WORD("registers", "聯徵回覆"), from_asked, answered, answer),
    elsewhere(action::lost_serial_unanswered, JCIC_WORD("registers", "未獲回覆"), from_asked, unanswered, no_answer),
    elsewhere(action::lost_serial_found, JCIC_WORD("registers", "找回序號，本機無查詢案"), {}, found, number_found),
    elsewhere(action::lost_serial_taken_over, JCIC_WORD("registers", "併入查詢案"), from_found, taken, into_query),
    Step{"lost-serial.left", JCIC_WORD("registers", "登記不調閱"), from_found, left, officers_and_supervisors, leaving},
    // JCIC names the number again as this row's: left by mistake, it would be lost for good.
    seldom(Step{"lost-serial.waits-again", JCIC_WORD("registers", "改回待併入"), from_left, found,
                officers_and_supervisors, waiting_again}),
    erasing("lost-serial.erased", from_over, term_is_over)};

constexpr std::array columns{Column{field::subject},   below(Column{field::item}),          Column{field::masked},
                             Column{field::issued},    below(Column{field::deadline}),      Column{field::query},
                             Column{field::held},      below(Column{field::without_query}), Column{field::not_here},
                             below(Column{field::why})};

std::optional<UtcTime> instant_in(const Row& row, std::string_view field) {
    const auto at = parse_iso(row.value(field));
    return at ? std::optional(*at) : std::nullopt;
}

/// Until JCIC deletes the record.
std::optional<RocDate> while_it_is_held(const Row& row, const DueContext&) {
    const auto deadline = instant_in(row, field::deadline);
    return deadline ? std::optional(roc_date_at(*deadline)) : std::nullopt;
}
constexpr std::array dues{
    settled("lost-serial.taken-over,lost-serial.left", Due{JCIC_WORD("registers", "併入查詢案，或登記不調閱"),
                                                           from_found, officers_and_supervisors, while_it_is_held}),
    gone_in_time(from_over)};

}  // namespace
}  // namespace of_lost_serials

std::optional<LostSerial> lost_serial(const Row& row) {
    const auto subject = PersonalId::parse(row.value(field::subject));
    const auto item = parse_item(row.value(field::item));
    const auto issued = of_lost_serials::instant_in(row, field::issued);
    const auto deadline = of_lost_serials::instant_in(row, field::deadline);
    if (row.state != of_lost_serials::found || !subject || !item || !issued || !deadline) return std::nullopt;
    return LostSerial{row.id,
                      *subject,
                      *item,
                      row.value(field::masked),
                      *issued,
                      *deadline,
                      row.value(field::deadline_from) == "host",
                      row.story.front().sequence};
}

std::vector<LostSerial> lost_serials_waiting(const Rows& rows) {
    std::vector<LostSerial> out;
    for (const auto& [id, row] : rows.of(lost_serials))
        if (auto one = lost_serial(row)) out.push_back(*std::move(one));
    return out;
}

constinit const Register lost_serials{"lost-serials",
                                      JCIC_WORD("registers", "調閱序號補查登記簿"),
                                      "R-SE-2",
                                      "lost-serial:",
                                      "",
                                      readers_of_records,
                                      of_lost_serials::states,
                                      of_lost_serials::steps,
                                      of_lost_serials::columns,
                                      of_lost_serials::dues};

}  // namespace jcic::domain::registers
