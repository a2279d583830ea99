#pragma once
// The fields of a new query's form on its page: what stands in them is the form, and they tell which was edited.

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

    /// The choices in the language of now.
    void name_choices();
    void show(const inquiry::Form& form);
    /// The same, and what is another by it came from there.
    void fill(const inquiry::Form& form, Origin origin);
    [[nodiscard]] FieldOrigins& origins() { return origins_; }
    /// Another form: nothing of it came from anywhere.
    void forget_origins();
    void show_origins();
    [[nodiscard]] inquiry::Form form() const;
    void go_to(inquiry::Field field);
    /// What is heard of the field besides its name, and which character of a number is wrong, from 1.
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
