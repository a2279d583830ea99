#include "ui/query/field_origins.h"

namespace jcic::ui {
namespace {

using inquiry::Field;
using inquiry::Form;

constexpr Field all_fields[]{Field::subject_id,  Field::subject_name,  Field::business,    Field::subject_kind,
                             Field::borrower_id, Field::borrower_name, Field::case_number, Field::borrower_checked,
                             Field::reason,      Field::authorisation, Field::items,       Field::year};

template <class Enum>
std::string number_of(const std::optional<Enum>& value) {
    return value ? std::to_string(static_cast<int>(*value)) : std::string();
}

/// To be compared; "" for an empty field.
std::string value_of(const Form& form, Field field) {
    switch (field) {
        case Field::subject_id:
            return form.subject_id;
        case Field::subject_name:
            return form.subject_name;
        case Field::business:
            return number_of(form.business);
        case Field::subject_kind:
            return number_of(form.subject_kind);
        case Field::borrower_id:
            return form.borrower_id;
        case Field::borrower_name:
            return form.borrower_name;
        case Field::borrower_checked:
            return form.borrower_checked;
        case Field::case_number:
            return form.case_number;
        case Field::reason:
            return form.reason;
        case Field::authorisation:
            return form.authorisation;
        case Field::items: {
            std::string out;
            for (const auto item : form.items) out += domain::code_of(item);
            return out;
        }
        case Field::year:
            return form.year;
    }
    return {};
}

}  // namespace

void FieldOrigins::note(const Form& before, const Form& now, Origin origin) {
    for (const auto field : all_fields)
        if (value_of(before, field) != value_of(now, field)) note(field, now, origin);
}

void FieldOrigins::note(Field field, const Form& now, Origin origin) {
    known_.insert_or_assign(field, Known{origin, value_of(now, field)});
}

QString FieldOrigins::of(Field field, const Form& now) const {
    const auto found = known_.find(field);
    const auto value = value_of(now, field);
    if (found == known_.end() || value.empty() || found->second.value != value) return {};
    switch (found->second.origin) {
        case Origin::authorisation:
            return field == Field::items  ? tr("依授權書勾選")
                   : field == Field::year ? tr("最新年度")
                                          : tr("取自授權書");
        case Origin::only_one:
            return tr("唯一相符，已帶入");
        case Origin::plain_form:
            return tr("已轉半形大寫");
        case Origin::last_case:
            return tr("取自前筆");
        case Origin::wording:
            return tr("分行範本");
        case Origin::pattern:
            return tr("依案號格式");
    }
    return {};
}

}  // namespace jcic::ui
