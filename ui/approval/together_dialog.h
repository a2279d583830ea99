#pragma once
// Signs several queries with nothing but notes, each shown with them first: one password, and an event and signature
// for each (R-DU-6). A failure is shown at its query; the others remain signed.

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
        std::optional<inquiry::ApprovalText> seen;  ///< once shown: may be signed with the others
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
    std::size_t waiting_ = 0;  ///< number of pages not yet loaded
    bool signed_ = false;
};

}  // namespace jcic::ui
