#pragma once
// The foot of the form: what is missing, with a link to it, and the button that submits.

#include <QObject>

#include "app/inquiry/form/shown.h"
#include "ui/query/form_message.h"

namespace jcic::ui {
namespace Ui {
struct NewQueryPage;
}

class SubmitFoot : public QObject {
    Q_OBJECT
public:
    explicit SubmitFoot(Ui::NewQueryPage& page);
    /// `busy`: it is being submitted. `authorisations`: summary of the subject's.
    void show(const inquiry::Form& now, const inquiry::Verdict& verdict, bool busy, const FormMessage& authorisations);

Q_SIGNALS:
    void wants_field(jcic::inquiry::Field field);

private:
    Ui::NewQueryPage& page_;
    std::optional<inquiry::Field> in_the_way_;
};

}  // namespace jcic::ui
