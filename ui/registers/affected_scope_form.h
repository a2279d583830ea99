#pragma once
// Fields for the part of the ledger to be searched for an incident: days, person, item, and one further criterion.

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include "app/desk/papers/affected.h"

namespace jcic::ui {

class AffectedScopeForm : public QWidget {
    Q_OBJECT
public:
    AffectedScopeForm(UtcTime now, QWidget* parent);

    /// As typed. Faults of the fields, and of papers::check.
    [[nodiscard]] Result<desk::papers::AffectedScope> scope() const;

protected:
    /// Makes its button the default only when shown: hidden, it must not receive Enter.
    void showEvent(QShowEvent* event) override;

Q_SIGNALS:
    void edited();
    void wanted();  ///< the list is requested

private:
    /// The further criterion.
    enum class Named { none, case_number, query, card, workstation, subject };
    void fill_choices();
    UtcTime now_;
    QLineEdit* from_ = nullptr;
    QLineEdit* to_ = nullptr;
    QLineEdit* person_ = nullptr;
    QComboBox* item_ = nullptr;
    QComboBox* kind_ = nullptr;  ///< kind of the criterion in `value_`
    QLineEdit* value_ = nullptr;
    QLineEdit* copy_ = nullptr;
    QPushButton* list_ = nullptr;
};

}  // namespace jcic::ui
