#pragma once
// The fields of a new query's form: reads and fills them, and reports which was edited.

#include <QObject>
#include <map>

#include "app/inquiry/form/form.h"
#include "ui/query/field_origins.h"

namespace jcic::ui {
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

}  // namespace jcic::ui
