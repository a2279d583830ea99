// What the rules say of a value, a query and an image, without signing in.

#include <algorithm>

#include "app/base/numbers.h"
#include "app/cli/command.h"
#include "app/cli/terminal/named.h"
#include "app/desk/printing/scan_desk.h"
#include "app/domain/eligibility.h"
#include "app/domain/folding.h"
#include "app/domain/identifiers.h"
#include "app/domain/sampling.h"
#include "app/words/form_image.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

/// "R-EL-2" of "rule.R-EL-2": an id of the rules, not a fault code.
std::string rule_id(FaultCode code) {
    const auto text = code_text(code);
    return std::string(text.starts_with("rule.") ? text.substr(5) : text);
}

QString reason_of(const Fault& fault) {
    const auto words = words::words_for(fault);
    return Cli::tr("%1：%2").arg(words.title, words.cause);
}

Answer invalid(const std::string& value, const char* kind, const Fault& fault) {
    return Answer{{"value", value}, {"kind", kind}, {"valid", false}, {"reason", reason_of(fault)}}
        .say(Cli::tr("%1：%2"), value, reason_of(fault))
        .with(Outcome::refused);
}

Answer valid(const std::string& value, const char* kind) {
    return Answer{{"value", value}, {"kind", kind}, {"valid", true}, {"reason", ""}}.say(Cli::tr("%1：%2"), value,
                                                                                         kind);
}

/// What a value that is no good was meant to be: the second character tells residents from nationals.
const char* kind_of_wrong_person(std::u32string_view typed) {
    if (typed.size() < 2 || !domain::is_upper(typed[0])) return "national-id";
    if (typed[1] == U'8' || typed[1] == U'9') return "resident-id";
    return typed[1] >= U'A' && typed[1] <= U'D' ? "resident-id-old" : "national-id";
}

Result<domain::RocDate> day_of(const std::string& text) {
    if (text.empty()) return domain::roc_date_at(SystemClock{}.now());
    if (const auto number = whole_number<int>(text); number && text.size() == 8)
        if (auto day = domain::RocDate::from(std::chrono::year{*number / 10000} /
                                             std::chrono::month{static_cast<unsigned>(*number / 100 % 100)} /
                                             std::chrono::day{static_cast<unsigned>(*number % 100)}))
            return day;
    return fail(FaultCode::usage, "arguments", {{"argument", "--date"}, {"reason", "YYYYMMDD"}});
}

/// By which rule, and why.
Answer ruled(bool allowed, FaultCode rule, const QString& reason) {
    return Answer{{"allowed", allowed}, {"rule", rule_id(rule)}, {"reason", reason}}
        .say(Cli::tr("%1：%2"), rule_id(rule), reason)
        .with(allowed ? Outcome::done : Outcome::refused);
}

}  // namespace

Result<Answer> check_id(const Arguments& arguments) {
    const auto& value = arguments.values.front();
    const auto typed = domain::folded_upper(value);
    const bool digits = std::all_of(typed.begin(), typed.end(), domain::is_digit);
    // The form decides what is meant: 7 digits an institution, other digits an enterprise, anything else a person.
    if (digits && typed.size() == 7) {
        const auto code = domain::InstitutionCode::parse(value);
        return code ? valid(code->text(), "institution") : invalid(value, "institution", code.error());
    }
    if (digits) {
        const auto number = domain::BusinessNumber::parse(value);
        if (!number) return invalid(value, "business", number.error());
        const bool both = number->rule() == domain::BusinessNumber::Rule::both;
        return valid(number->text(), "business").add("rule", both ? "both" : "2023");
    }
    const auto person = domain::PersonalId::parse(value);
    if (!person) return invalid(value, kind_of_wrong_person(typed), person.error());
    switch (person->kind()) {
        case domain::PersonIdKind::national:
            return valid(person->text(), "national-id");
        case domain::PersonIdKind::resident:
            return valid(person->text(), "resident-id");
        case domain::PersonIdKind::resident_old:
            return valid(person->text(), "resident-id-old");
    }
    return fail(FaultCode::internal, "check.id");
}

Result<Answer> check_eligibility(const Arguments& arguments) {
    JCIC_CHECK(need(arguments, {"--business", "--subject", "--item"}));
    JCIC_TRY(const auto day, day_of(arguments.option("--date")));
    auto allowed = [&]() -> Result<FaultCode> {
        JCIC_TRY(const auto business, domain::parse_business(arguments.option("--business")));
        JCIC_TRY(const auto subject, domain::parse_subject_kind(arguments.option("--subject")));
        JCIC_TRY(const auto item, domain::parse_item(arguments.option("--item")));
        return domain::may_query(business, subject, item, day);
    }();
    if (!allowed && code_text(allowed.error().code).starts_with("rule."))
        return ruled(false, allowed.error().code, reason_of(allowed.error()));
    if (!allowed) return tl::unexpected<Fault>(std::move(allowed).error());
    return ruled(true, *allowed, words::permission(*allowed));
}

Result<Answer> check_sample_size(const Arguments& arguments) {
    const auto& text = arguments.values.front();
    const auto population = whole_number<std::uint64_t>(text);
    if (!population) return fail(FaultCode::usage, "arguments", {{"argument", text}, {"reason", "number"}});
    const auto sample = domain::sample_size(*population);
    return Answer{{"population", *population}, {"sample", sample}}.say("%1", sample);
}

// An authorisation form's image before it is sent (R-AU-4): told, and nothing forbidden.

constexpr Named<domain::Weight> weights[]{
    {domain::Weight::danger, "danger"}, {domain::Weight::attention, "attention"}, {domain::Weight::note, "note"}};

Result<Answer> check_form(const Arguments& arguments) {
    // As the window does: by the branch's own description of its form, where the profile has one.
    JCIC_TRY(const auto layout, desk::form_layout(profile_of(arguments)));
    JCIC_TRY(const auto pages, desk::look_at_form(arguments.values.front(), {}, layout));
    // Nothing is refused: what was seen is for a person to weigh, and the program's end says that it was looked at.
    std::size_t number = 0;
    return Answer{{"ok", true}}.list("pages", pages, [&](const auto& page) {
        return Answer().say(Cli::tr("第 %1 頁："), ++number).list(Answer::itself, page, [](const auto& remark) {
            const auto words = words::word_for(remark);
            return Answer{{"weight", row_of(weights, remark.weight).name}, {"text", words}}.say(
                Cli::tr("%1：%2"), words::word_for(remark.weight), words);
        });
    });
}

}  // namespace jcic::cli
