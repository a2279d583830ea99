// 授權書登記簿: whose authorisation is held, how it was given, and what JCIC answered (R-AU-1 to R-AU-9).
#include "app/domain/registers/authorisations.h"

#include <algorithm>

#include "app/domain/items.h"
#include "app/domain/registers/authorisation_laws.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_authorisations {
namespace {

constexpr std::string_view held = "held", sent = "sent", accepted = "accepted", refused = "refused", ended = "ended";
constexpr std::string_view revoked = "revoked";
constexpr std::array states{State{held, JCIC_WORD("registers", "待送聯徵中心")},
                            State{sent, JCIC_WORD("registers", "等待審核回覆")},
                            good(State{accepted, JCIC_WORD("registers", "審核通過")}),
                            State{refused, JCIC_WORD("registers", "未通過")},
                            State{ended, JCIC_WORD("registers", "往來已結束"), true},
                            State{revoked, JCIC_WORD("registers", "當事人已撤回"), true},
                            mistaken_state,
                            erased_state};
constexpr std::array from_over{ended, revoked, mistaken};
constexpr std::array from_to_send{held, refused};
constexpr std::array from_sent{sent};
constexpr std::array from_all{held, sent, accepted, refused};

constexpr std::array documents{events::Choice{"id-card", JCIC_WORD("registers", "國民身分證")},
                               events::Choice{"resident", JCIC_WORD("registers", "居留證")},
                               events::Choice{"two", JCIC_WORD("registers", "雙證件")}};
constexpr std::array certificates{events::Choice{"citizen-certificate", JCIC_WORD("registers", "自然人憑證")},
                                  events::Choice{"c3-certificate", JCIC_WORD("registers", "軟體 C3 憑證")}};
constexpr std::array videos{
    events::Choice{"done", JCIC_WORD("registers", "已視訊確認")},
    events::Choice{"not-needed", JCIC_WORD("registers", "非首次申請，免辦")},
    events::Choice{"other-customer", JCIC_WORD("registers", "非第三類數位存款帳戶或信用卡戶，免辦")}};
constexpr std::array endings{events::Choice{"ended", JCIC_WORD("registers", "往來結束")},
                             events::Choice{"refused", JCIC_WORD("registers", "婉拒")}};

constexpr std::array ways_to_revoke{events::Choice{"counter", JCIC_WORD("registers", "當事人臨櫃")},
                                    events::Choice{"letter", JCIC_WORD("registers", "當事人書面")},
                                    events::Choice{"certificate", JCIC_WORD("registers", "當事人以電子憑證")},
                                    events::Choice{"telephone", JCIC_WORD("registers", "當事人電話，已核對身分")}};

constexpr auto reference = asked("reference", JCIC_WORD("registers", "授權書編號"), events::Kind::reference);
constexpr auto subject = personal(authorised_id_field, JCIC_WORD("registers", "身分證字號"), events::Kind::subject);
constexpr auto name = personal(authorised_name_field, JCIC_WORD("registers", "姓名"));
constexpr auto application = asked("application", JCIC_WORD("registers", "申辦業務名稱"));
constexpr auto items = asked("items", JCIC_WORD("registers", "授權項目"), events::Kind::items);
constexpr auto signed_on = asked("signed", JCIC_WORD("registers", "簽署日"), events::Kind::day);
constexpr auto ends_on = asked("ends", JCIC_WORD("registers", "授權迄日"), events::Kind::day);
constexpr auto form = attached(form_field, JCIC_WORD("registers", "授權書影像或檔案"));
constexpr auto notices = chosen("notices", JCIC_WORD("registers", "已告知授權內容與法定事項"), yes_no);
// R-AU-9: which version was given is kept; an earlier build did not ask.
constexpr auto notices_version =
    optional(asked(notices_version_field, JCIC_WORD("registers", "告知事項的版本"), events::Kind::reference));
// R-AU-10: such a form passed a further authorisation test before.
constexpr auto marked_form = optional(
    asked(marked_form_field, JCIC_WORD("registers", "印有本行註記或條碼者，其表單版本"), events::Kind::reference));

// R-AU-8: who verified identity and purpose, and when; how, the form's own field says. Whoever enters the row answers
// for it; a colleague of another department has no user code here.
constexpr auto verifier =
    optional(personal("verifier", JCIC_WORD("registers", "核對身分與申辦目的之人員（非登記人時）")));
constexpr auto verified_on =
    optional(asked("verified-on", JCIC_WORD("registers", "核對身分與申辦目的之日"), events::Kind::day));

// A branch that starts in mid-year has some that it asked on already: an item is asked once (R-AU-5).
constexpr auto used_before =
    optional(asked(used_before_field, JCIC_WORD("registers", "啟用前（或他處）已查詢之項目"), events::Kind::items));
constexpr auto used_on =
    optional(asked(used_on_field, JCIC_WORD("registers", "已查詢之日期（最近一次）"), events::Kind::day));

constexpr std::array on_paper{reference, subject, name, application, items, signed_on, ends_on,
                              chosen("read-box", JCIC_WORD("registers", "已勾選「我已詳閱」"), yes_no),
                              // R-AU-4, as the paper shows it; an earlier build did not ask.
                              optional(chosen("each-item", JCIC_WORD("registers", "各項均已勾是或否"), yes_no)),
                              optional(chosen("form-code", JCIC_WORD("registers", "7 碼代號為本單位"), yes_no)),
                              chosen("identity", JCIC_WORD("registers", "核對之身分證件"), documents), verifier,
                              verified_on, notices, notices_version, marked_form, form, used_before, used_on, remark};
constexpr std::array by_certificate{
    reference,
    subject,
    name,
    application,
    items,
    signed_on,
    ends_on,
    chosen("certificate", JCIC_WORD("registers", "憑證種類"), certificates),
    personal("source", JCIC_WORD("registers", "來源 IP 或電話")),
    asked("form-version", JCIC_WORD("registers", "授權書版本"), events::Kind::reference),
    personal("identification", JCIC_WORD("registers", "身分驗證結果")),
    verifier,
    verified_on,
    optional(chosen("existing", JCIC_WORD("registers", "使用 C3 者為既有客戶"), yes_no)),
    optional(chosen("video", JCIC_WORD("registers", "首次申請 C3 之視訊確認"), videos)),
    optional(asked("video-on", JCIC_WORD("registers", "視訊確認日"), events::Kind::day)),
    notices,
    notices_version,
    form,
    used_before,
    used_on,
    remark};
constexpr std::string_view form_added = "authorisation.form-added";
constexpr std::array adding{required(form), remark};
constexpr std::array sending{
    asked("sent", JCIC_WORD("registers", "傳送日"), events::Kind::day),
    of_this_time(asked("batch", JCIC_WORD("registers", "傳送檔名或批號"), events::Kind::reference)),
    of_this_time(asked("digest", JCIC_WORD("registers", "傳送檔的 SHA-256（由本程式產出時）"), events::Kind::hex)),
    of_this_time(asked("recipient", JCIC_WORD("registers", "收件憑證的 SHA-256（由本程式產出時）"), events::Kind::hex)),
    of_this_time(personal("signer", JCIC_WORD("registers", "當事人的簽署憑證（由本程式核驗時）"))),
    remark};
// R-AU-1: the reply with its time; whoever enters it by hand may know the day alone.
constexpr auto reply_time =
    of_this_time(timed(reply_time_field, JCIC_WORD("registers", "回覆時刻（時:分）"), "answered"));
constexpr std::array passing{asked("answered", JCIC_WORD("registers", "回覆日"), events::Kind::day), reply_time,
                             remark};
constexpr std::array not_passing{asked("answered", JCIC_WORD("registers", "回覆日"), events::Kind::day), reply_time,
                                 asked("reply", JCIC_WORD("registers", "聯徵回覆代碼"), events::Kind::reference),
                                 remark};
constexpr std::array ending{chosen("how", JCIC_WORD("registers", "結束方式"), endings),
                            asked("on", JCIC_WORD("registers", "保存期起算日"), events::Kind::day), remark};

// The subject takes it back: nothing is asked on it from then on, and of what was fetched it is decided
// (query.authorisation-revoked, which the step brings about).
constexpr std::array revoking{chosen("revoked-how", JCIC_WORD("registers", "撤回方式"), ways_to_revoke),
                              asked("on", JCIC_WORD("registers", "撤回日"), events::Kind::day),
                              attached("revoked-file", JCIC_WORD("registers", "撤回文件檔案")), remark};

// What was mistyped of the use before, or not said; left out, nothing was used before.
constexpr std::array correcting_use{of_this_time(used_before), of_this_time(used_on),
                                    personal("why-corrected", JCIC_WORD("registers", "更正的原因")), remark};

// Kept all the same, from then on: what it said was shown, and may have been sent (R-AU-6).

constexpr std::array steps{
    Step{action::authorisation_signed,
         JCIC_WORD("registers", "登記書面授權書"),
         {},
         held,
         officers_and_supervisors,
         on_paper,
         std::nullopt,
         authorisation_law::complete},
    Step{action::authorisation_certified,
         JCIC_WORD("registers", "登記電子授權"),
         {},
         held,
         officers_and_supervisors,
         by_certificate,
         std::nullopt,
         authorisation_law::complete_and_seen},
    Step{form_added, JCIC_WORD("registers", "附上授權書影像"), from_all, "", officers_and_supervisors, adding},
    Step{action::authorisation_sent, JCIC_WORD("registers", "登記傳送聯徵中心"), from_to_send, sent,
         officers_and_supervisors, sending, std::nullopt, authorisation_law::sent_after_it_was_signed},
    Step{action::authorisation_accepted, JCIC_WORD("registers", "登記審核通過（0000）"), from_sent, accepted,
         officers_and_supervisors, passing, std::nullopt, authorisation_law::answered_after_it_was_sent},
    Step{action::authorisation_refused, JCIC_WORD("registers", "登記未通過"), from_sent, refused,
         officers_and_supervisors, not_passing, std::nullopt, authorisation_law::refused_by_another_code},
    Step{authorisation_ended, JCIC_WORD("registers", "登記往來結束"), from_all, ended, officers_and_supervisors, ending,
         std::nullopt, authorisation_law::ended_after_it_was_signed},
    seldom(Step{authorisation_revoked, JCIC_WORD("registers", "登記當事人撤回"), from_all, revoked,
                officers_and_supervisors, revoking, std::nullopt, authorisation_law::ended_after_it_was_signed}),
    seldom(Step{action::authorisation_use_corrected, JCIC_WORD("registers", "更正先前已查的項目"), from_all, "",
                officers_and_supervisors, correcting_use, Beside{who_checks},
                authorisation_law::used_before_as_it_could_be}),
    entered_by_mistake(action::authorisation_mistaken, from_all, officers_and_supervisors, who_checks,
                       authorisation_law::never_used),
    erasing(authorisation_erased, from_over, term_is_over)};

std::string kind_shown(const Row& row) {
    if (!row.day_of(action::authorisation_certified)) return JCIC_WORD("registers", "書面");
    return row.value("certificate") == "c3-certificate" ? JCIC_WORD("registers", "軟體 C3 憑證")
                                                        : JCIC_WORD("registers", "自然人憑證");
}

std::string reply_shown(const Row& row) {
    return row.state == accepted ? std::string(accepted_reply) : row.state == refused ? row.value("reply") : "";
}

/// When JCIC said so: "115-11-20 09:30", or the day alone.
std::string reply_time_shown(const Row& row) {
    const auto day = row.state == accepted || row.state == refused ? day_in(row, "answered") : std::nullopt;
    if (!day) return {};
    const auto time = row.value(reply_time_field);
    return time.empty() ? day->dashed() : day->dashed() + ' ' + time;
}

/// R-AU-3: able to be shown whole later.
std::string form_shown(const Row& row) {
    return row.values.contains("form") || row.sealed.contains("form") ? JCIC_WORD("registers", "有")
                                                                      : JCIC_WORD("registers", "無");
}

constexpr std::array columns{Column{"name"},
                             below(Column{"subject"}),
                             Column{"application"},
                             below(Column{"items"}),
                             Column{"", JCIC_WORD("registers", "授權方式"), kind_shown},
                             Column{"signed"},
                             below(Column{"ends"}),
                             Column{"", JCIC_WORD("registers", "影像"), form_shown},
                             Column{"", JCIC_WORD("registers", "聯徵回覆"), reply_shown},
                             below(Column{"", JCIC_WORD("registers", "回覆時間"), reply_time_shown})};

std::optional<RocDate> when_entered(const Row& row, const DueContext&) {
    return roc_date_at(row.story.front().at);
}
/// R-AU-1: the reply to a complete one comes within 20 minutes.
std::optional<RocDate> when_sent(const Row& row, const DueContext&) {
    return day_in(row, "sent");
}
constexpr std::array from_held{held};
constexpr std::array dues{settled(action::authorisation_sent, Due{JCIC_WORD("registers", "傳送聯徵中心"), from_held,
                                                                  officers_and_supervisors, when_entered}),
                          settled(action::authorisation_accepted, Due{JCIC_WORD("registers", "登記聯徵中心回覆"),
                                                                      from_sent, officers_and_supervisors, when_sent}),
                          gone_in_time(from_over)};

AuthorisationKind kind_of(const Row& row) {
    if (!row.day_of(action::authorisation_certified)) return AuthorisationKind::paper;
    return row.value("certificate") == "c3-certificate" ? AuthorisationKind::c3_certificate
                                                        : AuthorisationKind::citizen_certificate;
}

}  // namespace
}  // namespace of_authorisations

std::set<Item> items_in(std::string_view text) {
    std::set<Item> out;
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        if (const auto item = parse_item(text.substr(0, comma))) out.insert(*item);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return out;
}

bool takes_form_image(const Step& step, std::string_view field) {
    return field == of_authorisations::form.name &&
           (step.action == action::authorisation_signed || step.action == of_authorisations::form_added);
}

bool was_given(const Row& row) {
    return row.state != mistaken && row.state != erased_state.name;
}

std::optional<UtcTime> sent_at(const Row& row) {
    const auto* last = row.last_of(action::authorisation_sent);
    return last == nullptr ? std::nullopt : std::optional(last->at);
}

bool waits_for_reply(const Row& row) {
    return row.state == of_authorisations::sent;
}

bool reply_is_late(const Row& row, UtcTime now) {
    const auto since = sent_at(row);
    return waits_for_reply(row) && since && *since + reply_takes < now;
}

bool may_be_sent(const Row& row) {
    return std::ranges::find(of_authorisations::from_to_send, row.state) != of_authorisations::from_to_send.end();
}

const char* title_of(ReplyMeans means) {
    switch (means) {
        case ReplyMeans::accepts:
            return JCIC_WORD("registers", "登記審核通過");
        case ReplyMeans::refuses:
            return JCIC_WORD("registers", "登記未通過");
        case ReplyMeans::unknown:
            return JCIC_WORD("registers", "登記簿內查無本授權書");
        case ReplyMeans::not_waiting:
            return JCIC_WORD("registers", "並非待回覆，不登記");
        case ReplyMeans::earlier:
            return JCIC_WORD("registers", "回覆早於最近一次傳送，不登記");
        case ReplyMeans::future:
            return JCIC_WORD("registers", "回覆時間在未來，請核對時鐘");
        case ReplyMeans::twice:
            break;
    }
    return JCIC_WORD("registers", "同一檔案有二筆，均不登記");
}

ReplyMeans meaning_of(const AuthorisationReply& reply, const Row* row, UtcTime now) {
    if (row == nullptr) return ReplyMeans::unknown;
    if (!waits_for_reply(*row)) return ReplyMeans::not_waiting;
    if (reply.at > now + reply_clocks_differ) return ReplyMeans::future;
    // What was entered by hand may have been sent earlier that day.
    const auto since = sent_at(*row);
    const auto day = day_in(*row, "sent");
    const bool by_package = !row->value("digest").empty();
    if (by_package ? since && reply.at + reply_clocks_differ < *since : day && roc_date_at(reply.at) < *day)
        return ReplyMeans::earlier;
    return reply.code == accepted_reply ? ReplyMeans::accepts : ReplyMeans::refuses;
}

PackagedForm packaged(const Row& row, std::string_view institution) {
    PackagedForm out;
    out.reference = row.id;
    out.kind = of_authorisations::kind_of(row);
    const bool paper = out.kind == AuthorisationKind::paper;
    const auto ticked = items_in(row.value("items"));
    out.form = {row.value("subject"),
                std::string(institution),
                row.value("signed"),
                row.value("ends"),
                row.value("application"),
                {},
                !paper || row.value("read-box") == "yes"};
    for (const auto item : all_items) out.form.items.emplace_back(item, ticked.contains(item) ? Tick::yes : Tick::no);
    out.name = row.value("name");
    out.notices = row.value("notices") == "yes";
    // How it was verified: by the document, or by the certificate, whose result is registered too (R-AU-3).
    if (paper)
        out.identity = row.value("identity");
    else if (!row.value("identification").empty())
        out.identity = row.value("certificate");
    out.verifier = row.value("verifier").empty() ? row.story.front().by : row.value("verifier");
    out.verified_on =
        row.value("verified-on").empty() ? roc_date_at(row.story.front().at).text() : row.value("verified-on");
    return out;
}

std::optional<Authorisation> held_authorisation(const Row& row) {
    const auto from = RocDate::parse(row.value("signed"));
    const auto to = RocDate::parse(row.value("ends"));
    const auto whose = row.value("subject");
    const bool taken_back = row.state == of_authorisations::revoked;
    if ((authorisations.state(row.state).over && !taken_back) || !from || !to || whose.empty()) return std::nullopt;
    return Authorisation{row.id,
                         of_authorisations::kind_of(row),
                         whose,
                         *from,
                         *to,
                         row.value("application"),
                         items_in(row.value("items")),
                         of_authorisations::reply_shown(row),
                         items_in(row.value(used_before_field)),
                         day_in(row, used_on_field),
                         row.value("name"),
                         taken_back};
}

std::vector<Authorisation> held_authorisations(const Rows& rows) {
    std::vector<Authorisation> out;
    for (const auto& [id, row] : rows.of(authorisations))
        if (auto held = held_authorisation(row); held && !held->revoked) out.push_back(*std::move(held));
    return out;
}

constinit const Register authorisations{"authorisations",
                                        JCIC_WORD("registers", "授權書登記簿"),
                                        "R-AU-1",
                                        "authorisation:",
                                        "reference",
                                        readers_of_records,
                                        of_authorisations::states,
                                        of_authorisations::steps,
                                        of_authorisations::columns,
                                        of_authorisations::dues,
                                        true};

}  // namespace jcic::domain::registers
