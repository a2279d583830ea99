#pragma once
// Several rows of a register that two persons counted: enters the result once for all, then shows each row's page,
// which the second person signs with one password (R-DU-11). A failure is shown at its row.

#include "ui/registers/signing_dialog.h"

namespace jcic::ui {

/// `taken`: of at least one row.
class CountDialog : public SigningDialog {
    Q_OBJECT
public:
    CountDialog(Commands& commands, command::Book book, const domain::registers::Step& step,
                std::vector<std::string> rows, QWidget* parent);

private:
    void ask_page() override;
    void take_step() override;
    void show_pages(const std::vector<desk::RowPage>& pages);
    void show_outcome(const std::vector<desk::RowPage>& done);

    std::vector<std::string> rows_;
    std::vector<desk::RowPage> shown_;
};

}  // namespace jcic::ui
