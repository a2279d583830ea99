#pragma once
// Lists for an inspector (R-LO-7): queries or authorisations of some days, with every column, into an encrypted file;
// how far it has come, and a key to stop it.

#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

#include "app/base/random.h"
#include "app/desk/commands/papers.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

class InspectionDialog : public ActingDialog {
    Q_OBJECT
public:
    explicit InspectionDialog(Commands& commands, QWidget* parent = nullptr);
    ~InspectionDialog() override { working_.request_stop(); }
    InspectionDialog(const InspectionDialog&) = delete;
    InspectionDialog& operator=(const InspectionDialog&) = delete;

Q_SIGNALS:
    void said(const QString& what);

private:
    void build();
    void allow();
    void ask();
    void save(const desk::papers::ListWanted& wanted, const std::filesystem::path& file, Secret password);
    [[nodiscard]] Result<desk::papers::ListWanted> wanted() const;
    [[nodiscard]] bool of_queries() const { return kind_->currentIndex() == 0; }

    Commands& commands_;
    SystemRandom random_;
    ChoiceBox* kind_;
    QLineEdit* from_;
    QLineEdit* to_;
    QLineEdit* officer_;
    ChoiceBox* item_;
    ChoiceBox* state_;
    QProgressBar* progress_;
    QPushButton* stop_;
    QPushButton* save_;
    QPushButton* close_;
    FaultPanel* fault_;
    std::stop_source working_{std::nostopstate};
};

}  // namespace jcic::ui
