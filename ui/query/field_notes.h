#pragma once
// The lines below the fields of a new query: each says what is wrong with its field, or that it is right, and nothing
// of an empty one that nobody has come to yet.

#include <map>
#include <set>

#include "app/inquiry/form/shown.h"
#include "ui/query/form_fields.h"
#include "ui/query/said.h"

namespace jcic::ui {

class NoteLine;

class FieldNotes {
public:
    FieldNotes(Ui::NewQueryPage& page, FormFields& fields);

    /// Somebody has come to these.
    void touch(std::initializer_list<inquiry::Field> fields) { touched_.insert(fields); }
    /// To none: another form.
    void begin_anew() { touched_.clear(); }
    /// `authorisations`: what those of the subject come to.
    void show(const inquiry::Verdict& verdict, const inquiry::Form& now, const Said& authorisations);

private:
    [[nodiscard]] Said said_of(inquiry::Field field, const inquiry::Verdict& verdict, const inquiry::Form& now,
                               const Said& authorisations) const;
    FormFields& fields_;
    std::map<inquiry::Field, NoteLine*> lines_;
    std::set<inquiry::Field> touched_;  ///< an empty field nobody has come to yet is no fault to shout about
};

}  // namespace jcic::ui
