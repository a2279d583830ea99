#pragma once
// Texts of the terminal program: Traditional Chinese; other languages by Qt's translation, context "Cli".

#include <QCoreApplication>
#include <QStringList>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/text.h"

namespace jcic::cli {

/// Cli::tr("中文") is the text in the chosen language. A table marks texts with QT_TRANSLATE_NOOP("Cli", "中文").
struct Cli {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// A value for a sentence, on one line.
[[nodiscard]] inline QString text_of(std::string_view text) {
    return QString::fromStdString(visible_line(text));
}

/// "0129999-03：卡片已解鎖": subject and statement.
[[nodiscard]] inline std::string said_of(std::string_view subject, std::string_view text) {
    return Cli::tr("%1：%2").arg(text_of(subject), text_of(text)).toStdString();
}

/// "T50、T51", in the language's form: several on one line.
[[nodiscard]] inline std::string listed(const std::vector<std::string>& parts) {
    QStringList out;
    for (const auto& part : parts) out << QString::fromStdString(part);
    return out.join(Cli::tr("、")).toStdString();
}

}  // namespace jcic::cli
