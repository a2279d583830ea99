#pragma once
// Shows a secret to its owner once: painted character by character, so that no string contains it whole. A screen
// reader announces only its presence.

#include <QWidget>

#include "app/base/secret.h"

namespace jcic::ui {

class ShownSecret : public QWidget {
    Q_OBJECT
public:
    explicit ShownSecret(QWidget* parent = nullptr);
    /// ASCII only; wrapped between groups, after a hyphen.
    void show_secret(Secret secret);
    void set_lines(int lines);
    [[nodiscard]] const Secret& secret() const { return secret_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont wide() const;
    Secret secret_;
    int lines_ = 1;
};

}  // namespace jcic::ui
