#pragma once
// Where an encrypted file goes, and the password that opens it, typed twice (R-PA-5).

#include <QDialog>
#include <filesystem>
#include <memory>

#include "app/base/secret.h"

namespace jcic::ui {
namespace Ui {
class SaveDialog;
}

class SaveDialog : public QDialog {
    Q_OBJECT
public:
    explicit SaveDialog(QWidget* parent);
    ~SaveDialog() override;
    [[nodiscard]] std::filesystem::path file() const;
    /// What was typed; once.
    [[nodiscard]] Secret take_password() { return std::move(password_); }

Q_SIGNALS:
    /// Both passwords are the same, and a file is named.
    void chosen();

private:
    void choose_file();
    void allow();
    void save();
    std::unique_ptr<Ui::SaveDialog> ui_;
    Secret password_;
};

}  // namespace jcic::ui
