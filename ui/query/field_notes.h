#pragma once
// The lines below the fields of a new query: each shows its field's fault or that it is correct. An empty field that
// was not visited yet has none.

#include <map>
#include <set>

#include "app/inquiry/form/shown.h"
#include "ui/query/form_fields.h"
#include "ui/query/form_message.h"

namespace jcic::ui {

class NoteLine;

class FieldNotes {
public:
    FieldNotes(Ui::NewQueryPage& page, FormFields& fields);

    /// Marks these fields as visited.
    void touch(std::initializer_list<inquiry::Field> fields) { touched_.insert(fields); }
    /// For another form: marks none as visited.
    void begin_anew() { touched_.clear(); }
    /// `authorisations`: summary of the subject's.
    void show(const inquiry::Verdict& verdict, const inquiry::Form& now, const FormMessage& authorisations);

private:
    [[nodiscard]] FormMessage said_of(inquiry::Field field, const inquiry::Verdict& verdict, const inquiry::Form& now,
                                      const FormMessage& authorisations) const;
    FormFields& fields_;
    std::map<inquiry::Field, NoteLine*> lines_;
    std::set<inquiry::Field> touched_;  ///< an empty field not in here shows no fault
};

}  // namespace jcic::ui
