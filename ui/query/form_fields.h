#pragma once
// Origins of a form's values, until a person changes them.

#include <QCoreApplication>
#include <QObject>
#include <QString>
#include <map>
#include <set>

#include "app/inquiry/form/form.h"
#include "app/inquiry/form/shown.h"
#include "ui/look/mark.h"

namespace jcic::ui {

enum class Origin {
    authorisation,  ///< the chosen authorisation in the register
    only_one,       ///< the only authorisation that fits
    plain_form,     ///< typed in lower case or full width, then normalised
    last_case,
    wording,  ///< a template of a reason
    pattern   ///< the next number in the branch's pattern of case numbers
};

class FieldOrigins {
    Q_DECLARE_TR_FUNCTIONS(FieldOrigins)
public:
    /// Notes the origin of the fields that changed.
    void note(const inquiry::Form& before, const inquiry::Form& now, Origin origin);
    void note(inquiry::Field field, const inquiry::Form& now, Origin origin);
    void begin_anew() { known_.clear(); }
    /// In a few words; "" for a value that a person entered.
    [[nodiscard]] QString of(inquiry::Field field, const inquiry::Form& now) const;

private:
    struct Known {
        Origin origin;
        std::string value;
    };
    std::map<inquiry::Field, Known> known_;
};

// The fields of a new query's form: reads and fills them, and reports which was edited.

namespace Ui {
struct NewQueryPage;
}
class OriginLine;

class FormFields : public QObject {
    Q_OBJECT
public:
    explicit FormFields(Ui::NewQueryPage& page);

    /// Sets the choices' texts in the current language.
    void name_choices();
    void show(const inquiry::Form& form);
    /// The same; also notes `origin` for the fields that change.
    void fill(const inquiry::Form& form, Origin origin);
    [[nodiscard]] FieldOrigins& origins() { return origins_; }
    /// For another form: no field has an origin.
    void forget_origins();
    void show_origins();
    [[nodiscard]] inquiry::Form form() const;
    void go_to(inquiry::Field field);
    /// Sets the field's accessible description, and marks the wrong character of a number, from 1.
    void describe(inquiry::Field field, const QString& text, int wrong_at);

Q_SIGNALS:
    void edited(jcic::inquiry::Field field);

private:
    void listen();
    Ui::NewQueryPage& page_;
    std::map<inquiry::Field, QWidget*> places_;
    std::map<inquiry::Field, OriginLine*> from_;
    FieldOrigins origins_;
};

// Contents of a line below a field.

struct FormMessage {
    Mark mark = Mark::not_yet;
    QString text{};
    QString advice{};
    int wrong_at = 0;  ///< wrong character of a number, from 1
};

// The lines below the fields of a new query: each shows its field's fault or that it is correct. An empty field that
// was not visited yet has none.

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
