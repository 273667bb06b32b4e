import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../basic/button';
import { Field } from '../basic/field';
import { useDeskWords } from '../words/words-context';

export interface PolicyAddressProps {
  readonly configUrl: string;
  readonly managed: boolean;
  readonly onSetConfigUrl: (url: string) => void;
}

/** Where packs are fetched from; read-only where the organisation sets it. */
export function PolicyAddress({ configUrl, managed, onSetConfigUrl }: PolicyAddressProps) {
  const { say } = useDeskWords();
  const [url, setUrl] = useState(configUrl);
  const [isWrong, setWrong] = useState(false);
  const shown = useRef(configUrl);
  useEffect(() => {
    // An address that is just being typed is not overwritten by news of the stored one.
    setUrl((typed) => (typed === shown.current ? configUrl : typed));
    shown.current = configUrl;
  }, [configUrl]);
  const save = () => {
    const isGood = isAddress(url.trim());
    setWrong(!isGood);
    if (isGood) onSetConfigUrl(url.trim());
  };
  return (
    <form
      class="gp-with-button"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        label={say('policy.url')}
        hint={say(managed ? 'policy.managed' : 'policy.url.hint')}
        type="url"
        value={url}
        onChange={setUrl}
        disabled={managed}
        wrong={isWrong ? say('connect.https') : undefined}
      />
      {!managed && (
        <Button submits disabled={url.trim() === configUrl} onPress={save}>
          {say('policy.url.save')}
        </Button>
      )}
    </form>
  );
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
