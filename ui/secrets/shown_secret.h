#pragma once
// A secret that its owner has to read once: painted character by character, so that no string ever holds it whole. A
// screen reader is told that it is there, not what it is.

#include <QWidget>

#include "app/base/secret.h"

namespace jcic::ui {

class ShownSecret : public QWidget {
    Q_OBJECT
public:
    explicit ShownSecret(QWidget* parent = nullptr);
    /// ASCII only; over so many lines, of whole groups with a hyphen behind them.
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
