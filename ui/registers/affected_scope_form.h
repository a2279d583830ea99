#pragma once
// Which part of the ledger is looked at for an incident: days, person, item, and one thing more that is named.

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
    /// Where all of it is hidden, Enter is not its button's.
    void showEvent(QShowEvent* event) override;

Q_SIGNALS:
    void edited();
    void wanted();  ///< to be listed

private:
    /// What may be named besides days, person and item.
    enum class Named { none, case_number, query, card, workstation, subject };
    void fill_choices();
    UtcTime now_;
    QLineEdit* from_ = nullptr;
    QLineEdit* to_ = nullptr;
    QLineEdit* person_ = nullptr;
    QComboBox* item_ = nullptr;
    QComboBox* kind_ = nullptr;  ///< of what stands in `value_`
    QLineEdit* value_ = nullptr;
    QLineEdit* copy_ = nullptr;
    QPushButton* list_ = nullptr;
};

}  // namespace jcic::ui
