// The approver's side of queries at the terminal (R-DU-6): what waits, and what is signed of it. Nobody signs what
// nobody was shown: pages come on the terminal before the password is asked for, and a script names by its code what
// `query waiting` showed.

#include <algorithm>

#include "app/cli/commands/carry_out.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/dialogue.h"
#include "app/cli/terminal/failure.h"
#include "app/cli/terminal/page_lines.h"
#include "app/desk/commands/queries.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/snapshot.h"
#include "app/words/counted.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

namespace command = desk::command;
using domain::registers::Values;

/// One that waits, as this seat may be shown it.
struct Shown {
    inquiry::QueryId query;
    desk::ApprovalView view;
    std::vector<desk::WaitsAt> waits_at;
    std::string file;  ///< whose line it is, by name; "" for none
    std::string code;  ///< of the page and of what stands out: another where either is another by now
    /// What is heavier than a note is signed by itself.
    [[nodiscard]] bool stands_out() const { return !view.only_notes(); }
};

std::string code_of(const desk::ApprovalView& shown) {
    if (shown.page.stands_out.empty()) return shown.digest_text;
    return desk::digest_text(desk::sha256_of(view(shown.page.text + "\n" + shown.page.stands_out)));
}

Result<Shown> shown(desk::Workplace& desk, const inquiry::QueryId& query) {
    JCIC_TRY(auto view, carry_out(desk, command::ShowApproval{query}));
    auto code = code_of(view);
    const auto snapshot = desk.snapshot();
    const auto row = std::ranges::find(snapshot->approvals, query, &desk::ApprovalRow::query);
    if (row == snapshot->approvals.end()) return Shown{query, std::move(view), {}, {}, std::move(code)};
    return Shown{query, std::move(view), row->waits_at, row->file, std::move(code)};
}

/// What other desks ask of who is signed in, and what they answered. Without the hub this desk's own go on.
std::optional<Fault> ask_of_others(desk::Workplace& desk) {
    auto asked = desk.sync_approvals();
    return asked ? std::nullopt : std::optional(std::move(asked).error());
}

/// Of what was signed for another desk: whether it has left.
Answer& say_whether_it_left(Answer& answer, desk::Workplace& desk) {
    const auto away = ask_of_others(desk);
    answer.add("sent", !away);
    return away ? answer.say(Cli::tr("尚未送達原櫃，保留於本機；連線恢復後送出。"))
                : answer.say(Cli::tr("已送回原櫃記入日誌。"));
}

/// The page for who has no part in the query: each ID number in it as lists show it, "A12●●●●789" (R-PA-7).
std::string without_numbers(std::string_view text) {
    constexpr auto of_number = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); };
    std::string out;
    while (!text.empty()) {
        const auto end = std::ranges::find_if_not(text, of_number);
        const auto word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
        const auto number = domain::PersonalId::parse(word);
        out += number ? number->masked() : std::string(word);
        text.remove_prefix(word.size());
        if (text.empty()) break;
        out += text.front();
        text.remove_prefix(1);
    }
    return out;
}

/// `looked_at`: only listed. Who signs is shown what they sign, whoever sits there.
Result<std::vector<Shown>> all_waiting(desk::Workplace& desk, bool looked_at) {
    std::vector<Shown> out;
    const auto snapshot = desk.snapshot();
    for (const auto& row : snapshot->approvals) {
        JCIC_TRY(auto one, shown(desk, row.query));
        if (looked_at && !one.view.part) {
            one.view.page.text = without_numbers(one.view.page.text);
            one.view.page.stands_out = without_numbers(one.view.page.stands_out);
        }
        out.push_back(std::move(one));
    }
    return out;
}

std::set<domain::Item> items_of(const Shown& one) {
    std::set<domain::Item> out;
    for (const auto& [item, rule] : one.view.items) out.insert(item);
    return out;
}

std::string codes_of(const std::set<domain::Item>& items) {
    std::string out;
    for (const auto item : items) out.append(out.empty() ? "" : ",").append(domain::code_of(item));
    return out;
}

Answer told_of(const Shown& one) {
    Answer out{{"query", one.query},     {"desk", one.view.desk},      {"seen", one.code},
               {"items", items_of(one)}, {"page", one.view.page.text}, {"stands_out", one.view.page.stands_out},
               {"own", one.view.own}};
    out.say(Cli::tr("查詢 %1，頁面代碼 %2"), one.query, one.code);
    if (one.view.two) out.add("two_approvers", true);
    if (one.view.first) {
        out.add("first_approver", one.view.first->by).add("first_items", one.view.first->items);
        out.say(Cli::tr("%1 已初核 %2：另一位核准主管核准即成立。"), one.view.first->by,
                codes_of(one.view.first->items));
    } else if (one.view.two) {
        out.say(Cli::tr("須二位核准主管核准：第一位簽署為初核，再由另一位核准。"));
    }
    if (!one.file.empty()) out.add("file", one.file).say(Cli::tr("整批檔案：%1"), one.file);
    if (!one.view.desk.empty()) out.say(Cli::tr("送核櫃台：%1"), one.view.desk);
    if (one.view.image != desk::ImageHere::none) {
        const bool whole = one.view.image == desk::ImageHere::whole;
        out.add("image", whole ? "whole" : "coming");
        out.say(whole ? Cli::tr("授權書影像以 query image 開啟。") : Cli::tr("授權書影像傳送中。"));
    }
    if (one.view.again)
        out.say(Cli::tr("前次送核內容已不適用，請重新審核：%1"), words::words_for(*one.view.again).cause);
    out.list("waits_at", one.waits_at, [](const auto& at) {
        return Answer{{"desk", at.desk}, {"person", at.person}}.say(Cli::tr("同時送 %1（%2）核准"), at.desk, at.person);
    });
    return out.say_lines(page_lines(one.view.page.text) + page_lines(one.view.page.stands_out) + "\n");
}

/// At the officer's seat somebody else than who is signed in.
Result<domain::PersonId> approver_in(const Arguments& arguments) {
    return person_in(arguments, arguments.has("--second") ? "--second" : "--user");
}

Result<Secret> approvers_password(const Arguments& arguments, const domain::PersonId& approver) {
    return read_secret(arguments, "--second-password-fd", filled(Cli::tr("%1 簽署，密碼"), approver));
}

/// Before whole pages stand on a terminal: who is to sign approves at all (R-DU-6). Fault person.duty.
Result<void> approves(desk::Workplace& desk, const domain::PersonId& approver) {
    const auto parts = desk.parts();
    if (!parts.seating.seat()) return fail(FaultCode::session_none, "approval");
    if (parts.seating.seat()->people().duties(approver, parts.machine.today()).contains(domain::Duty::supervisor))
        return {};
    return fail(FaultCode::person_duty, "approval", {{"person", approver.text()}, {"duty", "supervisor"}});
}

/// Fault input.missing where nobody sits there: who signs says then which code they have seen.
Result<void> show_at_terminal(const Arguments& arguments, const std::vector<const Shown*>& pages) {
    Dialogue terminal(*arguments.at);
    if (!terminal.there()) return fail(FaultCode::input_missing, "approval", {{"field", "seen"}});
    std::string text;
    for (const auto* one : pages) text += told_of(*one).text() + "\n";
    return terminal.write_text(view(text));
}

/// What became of those that waited, or were named.
class Outcomes {
public:
    void approved(const inquiry::QueryId& query) {
        ++approved_;
        rows_.push_back(Answer{{"query", query}, {"state", "approved"}});
    }
    void first_approved(const inquiry::QueryId& query) {
        ++approved_;
        rows_.push_back(Answer{{"query", query}, {"state", "first-approved"}}.say(
            Cli::tr("查詢 %1 已初核，待另一位核准主管核准。"), query));
    }
    void stands_out(const Shown& one) {
        const auto said = one.view.part ? one.view.page.stands_out : without_numbers(one.view.page.stands_out);
        rows_.push_back(Answer{{"query", one.query}, {"state", "stands-out"}, {"stands_out", said}}
                            .say(Cli::tr("查詢 %1 列有應注意事項，未併同核准；請以 query decide 逐筆決定："), one.query)
                            .say_lines(page_lines(said)));
    }
    void refused(const inquiry::QueryId& query, const Fault& fault) {
        const auto words = words::words_for(fault);
        rows_.push_back(Answer{{"query", query}, {"state", "not-approved"}, {"fault", fault}}.say(
            Cli::tr("查詢 %1 未核准：%2，%3"), query, words.title, words.cause));
    }
    [[nodiscard]] Answer answer() const {
        const auto left = rows_.size() - approved_;
        return Answer{{"approved", approved_}, {"left", left}}
            .list("rows", rows_)
            .say(Cli::tr("已核准 %1 筆，各有本人簽章；%2 筆未核准。"), approved_, left)
            .with(left == 0 ? Outcome::done : Outcome::refused);
    }

private:
    std::size_t approved_ = 0;
    std::vector<Answer> rows_;
};

/// Which of what waits may be signed together; the others are told of.
std::vector<const Shown*> together(const std::vector<Shown>& waiting, const Values* seen, Outcomes& told) {
    std::vector<const Shown*> out;
    for (const auto& one : waiting) {
        const auto named = seen == nullptr ? Values::const_iterator() : seen->find(one.query);
        if (seen != nullptr && named == seen->end()) continue;
        if (one.stands_out())
            told.stands_out(one);
        else if (seen != nullptr && named->second != one.code)
            told.refused(one.query, Fault{FaultCode::query_changed, "approval", {}});
        else
            out.push_back(&one);
    }
    if (seen == nullptr) return out;
    for (const auto& [query, code] : *seen)
        if (std::ranges::find(waiting, query, &Shown::query) == waiting.end())
            told.refused(query, Fault{FaultCode::query_state, "approval", {}});
    return out;
}

/// The lines of `query decide`.
struct Decision {
    std::string seen;
    std::set<domain::Item> refused;
    std::string cause;
    std::string remark;
};

Result<Decision> decision_in(const Arguments& arguments) {
    JCIC_TRY(const auto typed, values_in(arguments, "--values"));
    Decision out;
    for (const auto& [name, value] : typed) {
        if (name == "seen") {
            out.seen = value;
        } else if (name == "cause") {
            out.cause = value;
        } else if (name == "remark") {
            out.remark = value;
        } else if (name == "refuse") {
            JCIC_TRY(out.refused, items_in(value));
        } else {
            return fail(FaultCode::input_form, "approval", {{"field", name}, {"reason", "column"}});
        }
    }
    return out;
}

}  // namespace

Result<Answer> query_waiting(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    const auto away = ask_of_others(*workplace);
    JCIC_TRY(const auto waiting, all_waiting(*workplace, true));
    auto answer = Answer()
                      .list("waiting", waiting, told_of)
                      .say(Cli::tr("%n 筆查詢待核准。", nullptr, words::counted(waiting.size())));
    if (away) add_failure(answer, *away).say(Cli::tr("未取得他台送核之查詢：%1。"), words::words_for(*away).title);
    return answer;
}

/// Of what another desk asks: what its page shows by the link, as `register open` has it of this desk's own.
Result<Answer> query_image(const Arguments& arguments) {
    const auto& file = arguments.values[1];
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_CHECK(workplace->sync_approvals());
    JCIC_TRY(const auto saving, saving_in(arguments));
    JCIC_CHECK(workplace->approvals().save_image(arguments.values.front(), file, saving));
    return Answer{{"ok", true}, {"file", file}, {"encrypted", !saving.in_clear}}.say(saved_text(saving, 1));
}

Result<Answer> query_approve(const Arguments& arguments) {
    JCIC_TRY(const auto approver, approver_in(arguments));
    JCIC_TRY(const auto named, values_in(arguments, "--seen"));
    const bool seen = arguments.has("--seen");
    JCIC_TRY(auto workplace, signed_in(arguments));
    static_cast<void>(ask_of_others(*workplace));
    JCIC_TRY(const auto waiting, all_waiting(*workplace, false));
    Outcomes told;
    const auto whole = together(waiting, seen ? &named : nullptr, told);
    if (whole.empty()) return told.answer();
    if (!seen) JCIC_CHECK(approves(*workplace, approver));
    if (!seen) JCIC_CHECK(show_at_terminal(arguments, whole));
    JCIC_TRY(auto password, approvers_password(arguments, approver));
    command::ApproveTogether wanted{{}, approver};
    for (const auto* one : whole) wanted.seen.push_back({one->query, one->view.page});
    JCIC_TRY(const auto done, carry_out(*workplace, wanted, desk::together(std::move(password))));
    for (const auto& one : done) {
        if (one.fault)
            told.refused(one.query, *one.fault);
        else if (one.first)
            told.first_approved(one.query);
        else
            told.approved(one.query);
    }
    auto answer = told.answer();
    if (std::ranges::any_of(whole, [](const auto* one) { return !one->view.desk.empty(); }))
        say_whether_it_left(answer, *workplace);
    return answer;
}

Result<Answer> query_decide(const Arguments& arguments) {
    JCIC_TRY(const auto approver, approver_in(arguments));
    JCIC_TRY(const auto said, decision_in(arguments));
    JCIC_TRY(auto workplace, signed_in(arguments));
    static_cast<void>(ask_of_others(*workplace));
    JCIC_TRY(const auto one, shown(*workplace, arguments.values.front()));
    if (!said.seen.empty() && said.seen != one.code) return fail(FaultCode::query_changed, "approval");
    auto approved = items_of(one);
    std::erase_if(approved, [&](domain::Item item) { return said.refused.contains(item); });
    if (approved.size() + said.refused.size() != one.view.items.size())
        return fail(FaultCode::input_form, "approval", {{"field", "refuse"}});
    if (said.seen.empty()) JCIC_CHECK(approves(*workplace, approver));
    if (said.seen.empty()) JCIC_CHECK(show_at_terminal(arguments, {&one}));
    JCIC_TRY(auto password, approvers_password(arguments, approver));
    JCIC_CHECK(carry_out(*workplace,
                         command::Decide{one.query, one.view.page, approved, said.remark, approver, said.cause},
                         desk::together(std::move(password))));
    Answer answer{{"ok", true},           {"query", one.query},      {"desk", one.view.desk},
                  {"approved", approved}, {"refused", said.refused}, {"stands_out", one.view.page.stands_out}};
    if (one.view.is_first(approver, approved))
        answer.add("first_approval", true)
            .say(Cli::tr("查詢 %1：初核 %n 項，已簽署；待另一位核准主管核准。", nullptr,
                         words::counted(approved.size())),
                 one.query);
    else
        answer.say(Cli::tr("查詢 %1：核准 %n 項，不核准 %2 項，已簽署。", nullptr, words::counted(approved.size())),
                   one.query, said.refused.size());
    if (!one.view.desk.empty()) say_whether_it_left(answer, *workplace);
    return answer;
}

Result<Answer> approver_key_write(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    const auto& file = arguments.values.front();
    JCIC_TRY(const auto key, workplace->approvals().write_key(file));
    return Answer{{"file", file}, {"signing_key", key}}
        .say(Cli::tr("已寫出：%1。請由單位主管在另一台登記，本人在場會同。"), file)
        .say(Cli::tr("登記時二台核對簽章公鑰：%1"), key);
}

}  // namespace jcic::cli
