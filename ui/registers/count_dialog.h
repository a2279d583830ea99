#pragma once
// Several rows of a register that two persons counted: what was found, once for all of them, and then each row's page,
// which the second person signs with one password (R-DU-11). What is wrong with one is told of that one.

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include "app/desk/commands/registers.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/look/fact_rows.h"
#include "ui/registers/beside_box.h"
#include "ui/registers/step_form.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class CountDialog : public ActingDialog {
    Q_OBJECT
public:
    CountDialog(Commands& commands, command::Book book, const domain::registers::Step& step,
                std::vector<std::string> rows, QWidget* parent);

Q_SIGNALS:
    /// Of some row, at least.
    void taken(const QString& row);

private:
    [[nodiscard]] QWidget* form();
    [[nodiscard]] QWidget* pages();
    void say(const QString& what);
    void allow();
    void go_on();
    void ask();
    void show_pages(const std::vector<desk::RowPage>& pages);
    void sign();
    void tell(const std::vector<desk::RowPage>& done);
    void show_fault(const Fault& fault);
    [[nodiscard]] bool signing() const { return layers_->currentIndex() == 1; }

    Commands& commands_;
    command::Book book_;
    const domain::registers::Step& step_;
    std::vector<std::string> rows_;
    QLabel* note_;
    QStackedWidget* layers_;
    StepForm* form_ = nullptr;
    BesideBox* beside_ = nullptr;
    FactRows* facts_ = nullptr;
    QLabel* digests_ = nullptr;
    QLabel* password_label_ = nullptr;
    SecretField* password_ = nullptr;
    FaultPanel* fault_;
    QPushButton* back_;
    QPushButton* act_;
    std::vector<desk::RowPage> shown_;
};

}  // namespace jcic::ui
