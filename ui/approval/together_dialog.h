#pragma once
// Several queries about which nothing but notes stands out, each shown with them before it is signed: one password, and
// for each its own event and signature (R-DU-6). What is wrong with one is told at that one; the others stand.

#include "app/desk/commands/queries.h"
#include "ui/commands/acting_dialog.h"

namespace jcic::ui {

class ApprovalFacts;
class ChoiceBox;
class MarkLabel;
class SecretField;
class StandingList;

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
        StandingList* notes = nullptr;
        MarkLabel* state = nullptr;
    };
    void add_cases(const std::vector<desk::ApprovalRow>& rows);
    [[nodiscard]] static Case make_case(const desk::ApprovalRow& row, QWidget* content);
    void add_signer();
    void load(Case& one);
    void show_view(Case& one, const desk::ApprovalView& view);
    void allow() override;
    [[nodiscard]] QString why_not() const;
    void sign();
    void show_outcome(const std::vector<desk::SignedPage>& done);

    std::vector<Case> cases_;
    std::vector<domain::PersonId> approvers_;
    ChoiceBox* approver_ = nullptr;
    SecretField* password_ = nullptr;
    QPushButton* approve_ = nullptr;
    QPushButton* close_ = nullptr;
    std::size_t waiting_ = 0;  ///< for so many pages
    bool signed_ = false;
};

}  // namespace jcic::ui
