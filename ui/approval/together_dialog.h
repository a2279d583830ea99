#pragma once
// Several queries about which nothing stands out, each shown before it is signed: one password, and for each its own
// event and signature (R-DU-6). What is wrong with one is told at that one; the others stand.

#include <QLabel>
#include <QPushButton>

#include "app/desk/commands/queries.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"

class QComboBox;
class QVBoxLayout;

namespace jcic::ui {

class ApprovalFacts;
class MarkLabel;
class SecretField;

class TogetherDialog : public ActingDialog {
    Q_OBJECT
public:
    TogetherDialog(Commands& commands, const std::vector<desk::ApprovalRow>& rows, QWidget* parent);

private:
    struct Case {
        desk::ApprovalRow row;
        std::optional<inquiry::ApprovalText> seen;  ///< once it is shown, and may be signed with the others
        ApprovalFacts* facts = nullptr;
        QLabel* items = nullptr;
        MarkLabel* state = nullptr;
    };
    [[nodiscard]] QWidget* cases(const std::vector<desk::ApprovalRow>& rows);
    [[nodiscard]] QWidget* signer();
    void ask(std::size_t which);
    void show_view(Case& one, const desk::ApprovalView& view);
    void allow();
    void sign();
    void tell(const std::vector<desk::SignedPage>& done);

    Commands& commands_;
    std::vector<Case> cases_;
    std::vector<domain::PersonId> approvers_;
    QComboBox* approver_ = nullptr;
    SecretField* password_ = nullptr;
    QPushButton* approve_ = nullptr;
    QPushButton* close_ = nullptr;
    std::size_t waiting_ = 0;  ///< for so many pages
    bool signed_ = false;
};

}  // namespace jcic::ui
