#include "app/inquiry/form/form.h"

namespace jcic::inquiry {
namespace {

constexpr std::string_view packed_form = "form v2";
constexpr std::string_view packed_before = "form v1";  ///< a draft of before a number could be looked up

tl::unexpected<Fault> malformed() {
    return fail(FaultCode::input_form, "form.unpack");
}

/// "" for nothing chosen, else the wire name.
template <class Choice>
std::string_view name_or_empty(const std::optional<Choice>& choice) {
    return choice ? domain::name_of(*choice) : std::string_view{};
}

template <class Choice>
Result<std::optional<Choice>> choice_from(const std::string& name, Result<Choice> (*parse)(std::string_view)) {
    if (name.empty()) return std::nullopt;
    JCIC_TRY(const Choice choice, parse(name));
    return choice;
}

}  // namespace

Bytes Form::pack() const {
    Packer out;
    out.text(packed_form);
    out.text(subject_id).text(subject_name).text(name_or_empty(business)).text(name_or_empty(subject_kind));
    out.text(borrower_id)
        .text(borrower_name)
        .text(borrower_checked)
        .text(case_number)
        .text(reason)
        .text(authorisation)
        .text(year);
    for (const auto item : items) out.text(domain::code_of(item));
    return out.take();
}

Result<Form> Form::unpack(ByteView bytes) {
    Unpacker in(bytes);
    const auto version = in.text();
    if (version != packed_form && version != packed_before) return malformed();
    Form form;
    form.subject_id = in.text();
    form.subject_name = in.text();
    JCIC_TRY(form.business, choice_from<domain::Business>(in.text(), domain::parse_business));
    JCIC_TRY(form.subject_kind, choice_from<domain::SubjectKind>(in.text(), domain::parse_subject_kind));
    form.borrower_id = in.text();
    form.borrower_name = in.text();
    if (version == packed_form) form.borrower_checked = in.text();
    form.case_number = in.text();
    form.reason = in.text();
    form.authorisation = in.text();
    form.year = in.text();
    while (in.ok() && !in.finished()) {
        JCIC_TRY(const auto item, domain::parse_item(in.text()));
        if (!form.items.insert(item).second) return malformed();
    }
    if (!in.ok()) return malformed();
    return form;
}

const std::string& Borrower::id_text() const {
    return std::visit([](const auto& number) -> const std::string& { return number.text(); }, id);
}

}  // namespace jcic::inquiry
