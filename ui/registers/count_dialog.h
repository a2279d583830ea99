#pragma once
// Several rows of a register that two persons counted: what was found, once for all of them, and then each row's page,
// which the second person signs with one password (R-DU-11). What is wrong with one is told of that one.

#include "ui/registers/signing_dialog.h"

namespace jcic::ui {

/// `taken`: of some row, at least.
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
